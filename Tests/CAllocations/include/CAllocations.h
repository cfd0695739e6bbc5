#ifndef QUAN_ALLOCATIONS_H
#define QUAN_ALLOCATIONS_H

#include <stddef.h>

/// Calls of `malloc`, `calloc`, `realloc`, `memalign`, `aligned_alloc` and `posix_memalign` by any thread so far.
long quan_allocations(void);

/// Whether this system's allocator can be counted at all.
int quan_allocations_are_counted(void);

/// Calls each of the six once and gives the memory back.
void quan_allocate_in_every_way(void);

#endif
