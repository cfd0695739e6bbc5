// The program's own allocator stands in front of the system's and counts. Linked into one program that measures, and into
// nothing that ships.

#include "CAllocations.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>

static atomic_long calls;

long quan_allocations(void) { return atomic_load_explicit(&calls, memory_order_relaxed); }

#ifdef __GLIBC__

#include <malloc.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static void count(void) { atomic_fetch_add_explicit(&calls, 1, memory_order_relaxed); }

int quan_allocations_are_counted(void) { return 1; }

void *malloc(size_t size) {
  count();
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count();
  return __libc_calloc(number, size);
}

void *realloc(void *memory, size_t size) {
  count();
  return __libc_realloc(memory, size);
}

void *memalign(size_t alignment, size_t size) {
  count();
  return __libc_memalign(alignment, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  count();
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  count();
  if (alignment < sizeof(void *) || (alignment & (alignment - 1)) != 0) return EINVAL;
  void *found = __libc_memalign(alignment, size);
  if (found == NULL) return ENOMEM;
  *memory = found;
  return 0;
}

void quan_allocate_in_every_way(void) {
  // Through volatile pointers, so that no call is left out.
  void *volatile one = malloc(40);
  void *volatile two = calloc(5, 8);
  void *volatile three = realloc(one, 4000);
  void *volatile four = memalign(64, 128);
  void *volatile five = aligned_alloc(64, 128);
  void *six = NULL;
  (void)posix_memalign(&six, 64, 128);
  void *volatile last = six;
  free(two);
  free(three);
  free(four);
  free(five);
  free(last);
}

#else

int quan_allocations_are_counted(void) { return 0; }

void quan_allocate_in_every_way(void) {}

#endif
