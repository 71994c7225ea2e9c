// Comfort only: every page is complete without this.
import "./glance.js";
