// libxml2's HTML and XML parsers, with the options that untrusted files need said once.
#ifndef STANCELINE_LIBXML2_SHIM_H
#define STANCELINE_LIBXML2_SHIM_H

// Where libxml2 is built with ICU its headers bring ICU's, which are not those of Foundation. Only a converter that is
// not used here depends on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

// A page in UTF-8, or in `encoding`: repaired as browsers do, silent, and nothing fetched. NULL where the encoding is
// unknown. Pages may nest deeper than the library's limit for XML, at which it would stop reading.
static inline xmlDocPtr stanceline_html(const char *bytes, int count, const char *encoding) {
  xmlCharEncodingHandlerPtr handler = xmlFindCharEncodingHandler(encoding);
  htmlParserCtxtPtr context = handler ? htmlCreateMemoryParserCtxt(bytes, count) : NULL;
  if (!context) return NULL;
  htmlCtxtUseOptions(
      context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  context->options |= XML_PARSE_HUGE;
  xmlSwitchToEncoding(context, handler);
  // What the page says of its encoding has been weighed already.
  if (context->input && !context->input->encoding) context->input->encoding = xmlStrdup((const xmlChar *)encoding);
  htmlParseDocument(context);
  xmlDocPtr document = context->myDoc;
  htmlFreeParserCtxt(context);
  return document;
}

// An XML document; entities stay unresolved, no DTD and no other file is read, depth and size limits hold.
static inline xmlDocPtr stanceline_xml(const char *bytes, int count) {
  return xmlReadMemory(
      bytes, count, NULL, NULL,
      XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_NOCDATA |
          XML_PARSE_COMPACT);
}

#endif
