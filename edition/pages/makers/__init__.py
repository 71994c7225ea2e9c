"""The pages: one module a kind, with what its template shows and the function that makes it."""
