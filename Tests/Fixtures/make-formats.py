#!/usr/bin/env python3
"""Makes Tests/Fixtures/Formats: one small invented article in every format that Stanceline reads.

Run from the project's root; the bytes are the same each time. Needs Python alone.
"""
import base64, gzip, io, os, zipfile

OUT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Formats")
STAMP = (2012, 6, 30, 0, 0, 0)


def write(name, data):
    with open(os.path.join(OUT, name), "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode("utf-8"))


def packed(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return buffer.getvalue()


def gzipped(data):
    return gzip.compress(data.encode("utf-8") if isinstance(data, str) else data, mtime=0)


def pdf(columns, head):
    """Pages of Helvetica: each a list of columns, each a list of lines."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", None, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for number, page in enumerate(columns, 1):
        stream = "BT /F1 9 Tf 50 760 Td (%s) Tj ET\n" % head
        for column, lines in enumerate(page):
            for row, line in enumerate(lines):
                size = 18 if number == 1 and row == 0 and column == 0 else 10
                escaped = line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
                if escaped:
                    stream += "BT /F1 %d Tf %d %d Td (%s) Tj ET\n" % (size, 50 + 260 * column, 720 - 14 * row, escaped)
        stream += "BT /F1 9 Tf 290 40 Td (%d) Tj ET\n" % number
        objects.append("<< /Length %d >>\nstream\n%sendstream" % (len(stream), stream))
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects))
        kids.append("%d 0 R" % len(objects))
    objects[1] = "<< /Type /Pages /Kids [%s] /Count %d >>" % (" ".join(kids), len(kids))
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += ("%d 0 obj\n%s\nendobj\n" % (number, body)).encode("latin-1")
    start = len(out)
    out += ("xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)).encode()
    for offset in offsets:
        out += ("%010d 00000 n \n" % offset).encode()
    return out + ("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)).encode()


os.makedirs(OUT, exist_ok=True)

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>%(title)s | Klow Times</title>
<meta property="og:site_name" content="Klow Times">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "%(title)s",
"datePublished": "%(date)s", "publisher": {"@type": "Organization", "name": "Klow Times"},
"author": {"@type": "Person", "name": "Jane Doe"}}</script></head>
<body><div class="cookie-banner"><p>We use cookies to make this site better for you. <a href="#">Accept all cookies</a></p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>%(title)s</h1><p class="byline">By Jane Doe</p>
%(body)s
<div class="related"><h3>Related stories</h3><ul><li><a href="/1">Queen opens bridge</a></li></ul></div></article>
<section id="comments"><p>I condemn this paper for all that it wrote about the border, said no one.</p></section>
<footer><p>Copyright Klow Times</p></footer></body></html>
"""
write("page.html", PAGE % {
    "title": "Norway condemns closing of the border", "date": "2012-06-01T21:30:00+02:00",
    "body": "<p>KLOW (Reuters) - Norway condemned Chad on Friday for the closing of the border between the two countries.</p>"
            "<p>The foreign ministry said that thousands of travellers had been waiting at the gate since the early morning.</p>"})

write("wire.xml", """<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>Border</title><docdata><date.issue norm="20120602T101500Z"/>
<doc.copyright year="2012" holder="Szohod News Agency"/></docdata></head>
<body><body.head><hedline><hl1>Chad rejects Norway's complaint</hl1></hedline><byline>By John Roe</byline>
<dateline><location>SZOHOD</location></dateline></body.head>
<body.content><p>Chad rejected the complaint of its neighbour on Saturday, and its prime minister called it theatre.</p>
<p>He spoke to reporters after a meeting of the cabinet that lasted until late at night.</p></body.content></body></nitf>
""")

write("agency.newsml", """<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:x" version="1">
<itemMeta><provider><name>Zilaw Press</name></provider><firstCreated>2012-06-03T08:00:00+01:00</firstCreated></itemMeta>
<contentMeta><headline>Council praises the truce</headline><by>Mary Major</by></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>The Council of the Lake praised the truce of the two armies on Sunday and asked them to keep it for a month.</p>
<p>Its chairman said that observers would arrive before the end of the week.</p></body></html></inlineXML></contentSet>
</newsItem></itemSet></newsMessage>
""")

write("feed.rss", """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lake Radio</title>
<item><title>Teachers urge the king to speak</title><link>https://lake.example/teachers</link>
<pubDate>Mon, 04 Jun 2012 07:45:00 GMT</pubDate>
<content:encoded><![CDATA[<p>The union of teachers urged the king of Norway on Monday to speak to the nation about the schools.</p>
<p>Many of them have been without heating for two winters, it said.</p>]]></content:encoded></item></channel></rss>
""")

write("notes.md", """---
title: "Mayor blames the railway"
date: 2012-06-05
publisher: Hedgehog Review
---

# Mayor blames the railway

The mayor of [Klow](https://klow.example) **blamed** the state railway on Tuesday for the flood in the old town.

> Its workers had left the gates of the canal open, he said at a meeting of citizens.
""")

write("table.csv", """id,headline,body,date,source
77,"Farmers oppose the tax","Farmers from the valley opposed the new tax on milk on Wednesday, saying that ""no one"" had asked them.
They will meet again in July.",2012-06-06,Valley Post
""")

write("records.jsonl", """{"id": "a-8", "title": "Opposition supports the treaty", "text": "The opposition supported the treaty on Thursday after a debate of nine hours in the parliament of Norway.", "published": "2012-06-07", "publisher": "Parliament Daily"}
""")

write("letter.eml", """From: "Bulletin of the Lake" <news@lake.example>
To: readers@lake.example
Subject: =?UTF-8?Q?Fishers_condemn_the_d=C3=A9mmed_river?=
Date: Fri, 08 Jun 2012 09:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="cut"

--cut
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

The fishers of the lake condemned the power company on Friday for the dam=
 on the river.

They said that their catch had fallen by half since the spring.
--cut
Content-Type: text/html; charset=utf-8

<p>The fishers of the lake condemned the power company.</p>
--cut--
""")

write("box.mbox", """From news@press.example Sat Jun  9 10:00:00 2012
From: Press Office <news@press.example>
Subject: Ministry denies the report
Date: Sat, 09 Jun 2012 10:00:00 +0000

The ministry of health denied on Saturday that it had known of the illness for a year.

From news@press.example Sun Jun 10 10:00:00 2012
From: Press Office <news@press.example>
Subject: Doctors blame the ministry
Date: Sun, 10 Jun 2012 10:00:00 +0000

Doctors in the capital blamed the ministry on Sunday for the late warning.
>From the start they had asked for tests, they said.
""")

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(paragraphs):
    body = "".join(
        "<w:p>%s%s</w:p>" % (
            '<w:pPr><w:pStyle w:val="%s"/></w:pPr>' % style if style else "",
            "".join("<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r>" % text for text in runs))
        for style, runs in paragraphs)
    return '<?xml version="1.0" encoding="UTF-8"?><w:document %s><w:body>%s</w:body></w:document>' % (W, body)


CORE = ('<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties '
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        '<dc:creator>Jane Doe</dc:creator><dcterms:created>2015-01-01T00:00:00Z</dcterms:created></cp:coreProperties>')
write("report.docx", packed([
    ("[Content_Types].xml", "<Types/>"),
    ("word/document.xml", word([
        ("Title", ["Judges criticise the decree"]), (None, ["11 June 2012"]),
        (None, ["The judges of the high court critic", "ised the decree on Monday and called it a danger to the courts."]),
        (None, ["The government has a month to answer them."])])),
    ("docProps/core.xml", CORE)]))

write("essay.odt", packed([
    ("mimetype", "application/vnd.oasis.opendocument.text"),
    ("content.xml", '<?xml version="1.0"?><office:document-content '
     'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
     'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
     '<text:h text:outline-level="1">Students welcome the reform</text:h><text:p>June 12, 2012</text:p>'
     '<text:p>The students of the university welcomed the reform of the exams on Tuesday in a letter to the dean.</text:p>'
     '</office:text></office:body></office:document-content>'),
    ("meta.xml", '<?xml version="1.0"?><office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>')]))

write("memo.rtf", r"""{\rtf1\ansi{\fonttbl{\f0 Helvetica;}}{\info{\title Memo}{\creatim\yr2012\mo6\dy30}}
{\b Bakers accuse the millers}\par
13 June 2012\par
The bakers\rquote  guild accused the millers on Wednesday of a secret agreement on the price of flour.\par
Its chairman spoke of a \'93silent tax\'94 on bread\u8212?and asked for an inquiry.\par}
""")

NEXIS = """Harbour workers reject the offer

The Harbour Gazette

June 14, 2012 Thursday

Copyright 2012 The Harbour Gazette All Rights Reserved

Section: NEWS; Pg. 4

Length: 31 words

Byline: Mary Major

Body

The workers of the harbour rejected the offer of the company on Thursday and went on with their strike for a fifth day.

The company called the decision a mistake.

Load-Date: June 15, 2012

End of Document

Company praises the police

The Harbour Gazette

June 16, 2012 Saturday

Copyright 2012 The Harbour Gazette All Rights Reserved

Length: 22 words

Body

The company praised the police on Saturday for the way in which they had opened the gates of the harbour.

Load-Date: June 17, 2012

End of Document
"""
write("nexis.txt", NEXIS)

FACTIVA = r"""{\rtf1\ansi
Minister defends the budget\par
By Richard Roe\par
24 words\par
18 June 2012\par
Treasury News\par
TRNEWS\par
English\par
(c) 2012 Treasury News Limited\par
The minister of finance defended the budget on Monday against the criticism of the central bank and of both chambers.\par
Document TRNEWS0020120618e86i00001\par
}
"""
write("factiva.rtf", FACTIVA)

write("print.pdf", pdf([
    [["Villagers protest against the mine", "19 June 2012", "", "The villagers of the northern hills protested on",
      "Tuesday against the plan for a copper mine. They", "said that the govern-", "ment had promised them clean water."],
     ["", "", "", "The company that wants to open the mine has", "condemned the protest as the work of strangers."]],
    [["A decision of the court is expected in the autumn.", "Until then no digging is allowed in the hills."]],
], "THE NORTHERN MAIL"))

write("2012-06-20-talks.txt", """Envoy praises both sides

KLOW, June 20 (AFP) - The envoy of the council praised both sides on Wednesday for the exchange of prisoners at the bridge.

The exchange had taken two years to agree.
""")

write("parsed.conllu", """# newdoc id = parsed
# text = Norway condemned Chad .
1\tNorway\tNorway\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_
2\tcondemned\tcondemn\tVERB\tVBD\tTense=Past\t0\troot\t_\t_
3\tChad\tChad\tPROPN\tNNP\tNumber=Sing\t2\tobj\t_\t_
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

""")

write("packed.txt.gz", gzipped("""Sailors thank the coast guard

KLOW, June 21, 2012 (Reuters) - The sailors of the lost ship thanked the coast guard on Thursday for their rescue from the lake.
"""))

write("bundle.zip", packed([
    ("2012-06-22-choir.txt", "Choir rejects the new hall\n\nThe choir of the capital rejected the new concert hall on Friday, saying that it sounded like a cave.\n"),
    ("picture.jpg", bytes([0xFF, 0xD8, 0xFF, 0xE0]) + b"JFIF")]))

page = PAGE % {
    "title": "Drivers urge the city to mend the bridge", "date": "2012-06-23",
    "body": "<p>The drivers of the capital urged the city on Saturday to mend the old bridge before the winter comes.</p>"
            "<p>More than two hundred of them had signed the letter, a spokesman said.</p>"}
http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
record = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://klow.example/bridge\r\n"
          "WARC-Date: 2013-01-01T00:00:00Z\r\nContent-Length: %d\r\n\r\n" % len(http.encode())) + http + "\r\n\r\n"
write("crawl.warc.gz", gzipped("WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nmade\r\n\r\n") + gzipped(record))

write("picture.png", base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="))
write("french.txt", "Le roi parle\n\nLe roi de Norvège a parlé dimanche devant les membres du parlement, et il a dit que la paix avec le pays "
      "voisin est pour lui la plus grande des tâches de cette année, mais qu'il ne veut pas la payer de la liberté.\n")
write("saved.mhtml", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://klow.example/2012/06/24/nurses\r\n"
      "Subject: Nurses thank the city\r\nDate: Tue, 1 Jan 2013 10:00:00 -0000\r\nMIME-Version: 1.0\r\n"
      "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----b\"\r\n\r\n\r\n------b\r\n"
      "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
      "<html lang=3D\"en\"><head><title>Nurses thank the city - Klow Times</title></head><body><h1>Nurses thank the ci=\r\nty</h1>"
      "<p>The nurses of the hospital thanked the city on Sunday for the new wing and criticised the ministry for its delay.</p>"
      "<p>It will open in the spring, a spokesman said on the radio.</p></body></html>\r\n------b--\r\n")
