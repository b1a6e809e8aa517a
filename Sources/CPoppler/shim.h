// The text of PDF files by poppler-glib, with GLib's types kept out of Swift.
#ifndef STANCELINE_POPPLER_SHIM_H
#define STANCELINE_POPPLER_SHIM_H

#include <poppler.h>

// What became of opening a file.
enum { stanceline_pdf_open = 0, stanceline_pdf_encrypted = 1, stanceline_pdf_damaged = 2 };

// The document in these bytes, which have to outlive it; NULL with the reason in `status`.
static inline void *stanceline_pdf(const void *bytes, size_t count, int *status) {
  GError *error = NULL;
  GBytes *data = g_bytes_new_static(bytes, count);
  PopplerDocument *document = poppler_document_new_from_bytes(data, NULL, &error);
  g_bytes_unref(data);
  *status = stanceline_pdf_open;
  if (!document) *status = error && error->code == POPPLER_ERROR_ENCRYPTED ? stanceline_pdf_encrypted : stanceline_pdf_damaged;
  if (error) g_error_free(error);
  return document;
}

static inline void stanceline_pdf_close(void *document) { g_object_unref(document); }

static inline int stanceline_pdf_pages(void *document) { return poppler_document_get_n_pages(document); }

// Seconds since 1970, or -1.
static inline long stanceline_pdf_created(void *document) { return (long)poppler_document_get_creation_date(document); }

// The text of a page in reading order, columns one after the other; to be given back with `stanceline_pdf_free`.
static inline char *stanceline_pdf_text(void *document, int index) {
  PopplerPage *page = poppler_document_get_page(document, index);
  if (!page) return NULL;
  char *text = poppler_page_get_text(page);
  g_object_unref(page);
  return text;
}

// A box for each character of the text, in points from the upper left; to be given back with `stanceline_pdf_free`.
static inline PopplerRectangle *stanceline_pdf_boxes(void *document, int index, unsigned int *count) {
  PopplerRectangle *boxes = NULL;
  *count = 0;
  PopplerPage *page = poppler_document_get_page(document, index);
  if (!page) return NULL;
  guint found = 0;
  if (poppler_page_get_text_layout(page, &boxes, &found)) *count = found;
  g_object_unref(page);
  return boxes;
}

static inline void stanceline_pdf_free_boxes(PopplerRectangle *boxes) { g_free(boxes); }

static inline void stanceline_pdf_free(char *text) { g_free(text); }

#endif
