/* What Swift cannot reach in libgvc by itself: char * parameters, macros and globals. */
#ifndef STANCELINE_CGRAPHVIZ_SHIM_H
#define STANCELINE_CGRAPHVIZ_SHIM_H

#include <graphviz/gvc.h>

#endif
