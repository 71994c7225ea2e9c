#!/usr/bin/env bash
# pysubs2 1.8.1 and webvtt-py 0.6.0 (PyPI), which read and write subtitles. pysubs2 takes braces for commands of another format (SubStation) in SubRip and WebVTT as well, where they are none. Seen: "Article 5 {bis} of it" becomes "Article 5  of it",
# in the text and in the file that is written again. Of WebVTT it leaves out who speaks (<v Wang Yi>) and the name of a cue, "art-7", which becomes "1", and it keeps "&amp;" as typed. webvtt-py keeps speakers, names and braces in what it writes,
# and its text, too, has "Peace &amp; security, §&nbsp;7" where a player shows "Peace & security, § 7".
# Why it matters: names of cues are the anchors by which a recorded speech is cited, and the speaker is half of a quotation. Put through such a tool, to shift it by a second, the file still plays, with nobody speaking.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install -q pysubs2==1.8.1 webvtt-py==0.6.0
venv/bin/python - <<'PY'
import sys
import pysubs2, webvtt
vtt = "WEBVTT\n\nart-7\n00:00:01.000 --> 00:00:04.000\n<v Wang Yi>Article 5 {bis} of it: peace &amp; security, §&nbsp;7</v>\n"
srt = "1\n00:00:01,000 --> 00:00:04,000\nArticle 5 {bis} of it\n"
again = pysubs2.SSAFile.from_string(vtt).to_string("vtt")
other = pysubs2.SSAFile.from_string(srt).to_string("srt")
kept = webvtt.from_string(vtt)
print(again, other, kept[0].text, kept.content)
if ("Article 5  of it: peace &amp; security" not in again or "Wang Yi" in again or "art-7" in again or "Article 5  of it" not in other
        or kept[0].text != "Article 5 {bis} of it: peace &amp; security, §&nbsp;7" or "art-7" not in kept.content or "<v Wang Yi>" not in kept.content):
    sys.exit("no longer so: look again")
PY
