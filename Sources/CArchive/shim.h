// libarchive's reader: zip, tar, gzip, WARC.
#ifndef STANCELINE_LIBARCHIVE_SHIM_H
#define STANCELINE_LIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
