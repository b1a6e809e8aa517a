/* Ids of nodes, edges and graphs by the order in which the text names them. The library's own are the addresses of names,
   and layouts depend on their order, which differs from run to run where the heap has been used before. */
#ifndef STANCELINE_CGRAPHVIZ_IDS_H
#define STANCELINE_CGRAPHVIZ_IDS_H

#include <graphviz/cgraph.h>
#include <stdlib.h>
#include <string.h>

enum { stanceline_id_buckets = 4096 };

typedef struct stanceline_id_name {
  struct stanceline_id_name *next;
  IDTYPE id;
  char *text;
} stanceline_id_name;

/* Names have even numbers and what has none odd ones, as with the library's own. */
typedef struct {
  stanceline_id_name *buckets[stanceline_id_buckets];
  IDTYPE named, nameless;
  /* By number. */
  stanceline_id_name **names;
  size_t room;
} stanceline_id_state;

static inline void *stanceline_ids_open(graph_t *graph, Agdisc_t *discipline) {
  return calloc(1, sizeof(stanceline_id_state));
}

static inline long stanceline_ids_map(void *opaque, int type, char *name, IDTYPE *id, int create) {
  stanceline_id_state *state = (stanceline_id_state *)opaque;
  if (!state) return 0;
  if (!name) {
    *id = 2 * state->nameless++ + 1;
    return 1;
  }
  size_t hash = 5381;
  for (const char *byte = name; *byte; byte++) hash = hash * 33 + (unsigned char)*byte;
  stanceline_id_name **bucket = &state->buckets[hash % stanceline_id_buckets];
  for (stanceline_id_name *known = *bucket; known; known = known->next) {
    if (strcmp(known->text, name) == 0) {
      *id = known->id;
      return 1;
    }
  }
  if (!create) return 0;
  if (state->named == state->room) {
    size_t room = state->room ? 2 * state->room : 256;
    stanceline_id_name **names = (stanceline_id_name **)realloc(state->names, room * sizeof *names);
    if (!names) return 0;
    state->names = names;
    state->room = room;
  }
  stanceline_id_name *entry = (stanceline_id_name *)malloc(sizeof *entry);
  if (!entry) return 0;
  entry->text = strdup(name);
  if (!entry->text) {
    free(entry);
    return 0;
  }
  entry->next = *bucket;
  *bucket = entry;
  state->names[state->named] = entry;
  *id = entry->id = 2 * ++state->named;
  return 1;
}

/* No ids but those given here. */
static inline long stanceline_ids_alloc(void *state, int type, IDTYPE id) { return 0; }

/* Names stay until the graph is closed. */
static inline void stanceline_ids_free(void *state, int type, IDTYPE id) {}

static inline char *stanceline_ids_print(void *opaque, int type, IDTYPE id) {
  stanceline_id_state *state = (stanceline_id_state *)opaque;
  return state && id > 0 && id % 2 == 0 && id / 2 <= state->named ? state->names[id / 2 - 1]->text : NULL;
}

static inline void stanceline_ids_close(void *opaque) {
  stanceline_id_state *state = (stanceline_id_state *)opaque;
  if (!state) return;
  for (IDTYPE number = 0; number < state->named; number++) {
    free(state->names[number]->text);
    free(state->names[number]);
  }
  free(state->names);
  free(state);
}

static inline void stanceline_ids_register(void *state, int type, void *object) {}

#endif
