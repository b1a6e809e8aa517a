/* What Swift cannot reach in libgvc by itself: char * parameters, macros and globals. */
#ifndef STANCELINE_CGRAPHVIZ_SHIM_H
#define STANCELINE_CGRAPHVIZ_SHIM_H

#include <graphviz/gvc.h>
#include <stdio.h>
#include <string.h>

#include "ids.h"

/* The graph of a DOT text, or NULL. */
static inline graph_t *stanceline_read(const char *dot) {
  static Agiddisc_t ids = {stanceline_ids_open,  stanceline_ids_map,   stanceline_ids_alloc,   stanceline_ids_free,
                           stanceline_ids_print, stanceline_ids_close, stanceline_ids_register};
  static Agdisc_t discipline = {&AgMemDisc, &ids, &AgIoDisc};
  FILE *text = fmemopen((void *)dot, strlen(dot), "r");
  if (!text) return NULL;
  graph_t *graph = agread(text, &discipline);
  fclose(text);
  return graph;
}

static inline node_t *stanceline_node(graph_t *graph, const char *name) { return agnode(graph, (char *)name, 0); }

/* A subgraph, or NULL. */
static inline graph_t *stanceline_subgraph(graph_t *graph, const char *name) { return agsubg(graph, (char *)name, 0); }

/* Value of an attribute, or NULL where it was never declared. */
static inline const char *stanceline_attribute(void *object, const char *name) { return agget(object, (char *)name); }

/* Centre of a node in points, y up. */
static inline double stanceline_x(node_t *node) { return ND_coord(node).x; }
static inline double stanceline_y(node_t *node) { return ND_coord(node).y; }

/* The box of the drawing or of a cluster in points, y up. */
static inline double stanceline_left(graph_t *graph) { return GD_bb(graph).LL.x; }
static inline double stanceline_bottom(graph_t *graph) { return GD_bb(graph).LL.y; }
static inline double stanceline_right(graph_t *graph) { return GD_bb(graph).UR.x; }
static inline double stanceline_top(graph_t *graph) { return GD_bb(graph).UR.y; }

/* Control points of an edge's first Bezier curve (3n + 1, or 0 where it has none). */
static inline int stanceline_route_count(edge_t *edge) {
  return ED_spl(edge) && ED_spl(edge)->size > 0 ? ED_spl(edge)->list[0].size : 0;
}
static inline double stanceline_route_x(edge_t *edge, int index) { return ED_spl(edge)->list[0].list[index].x; }
static inline double stanceline_route_y(edge_t *edge, int index) { return ED_spl(edge)->list[0].list[index].y; }

/* Sends messages of the library to a function, in fragments as they come. */
static inline void stanceline_messages_to(int (*receiver)(char *)) { agseterrf(receiver); }

#endif
