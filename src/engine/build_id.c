// SPDX-License-Identifier: Apache-2.0
#include "engine/build_id.h"

#include <elf.h>
#include <link.h>
#include <string.h>

typedef struct Search {
    uintptr_t address; // somewhere in the object
    Str id;
} Search;

static void find_in_notes(const uint8_t *note, size_t size, Search *search)
{
    while (size >= sizeof(Elf64_Nhdr)) {
        Elf64_Nhdr head;
        memcpy(&head, note, sizeof head);
        size_t name_bytes = (head.n_namesz + 3u) & ~(size_t)3;
        size_t all = sizeof head + name_bytes + ((head.n_descsz + 3u) & ~(size_t)3);
        if (all > size) {
            return;
        }
        if (head.n_type == NT_GNU_BUILD_ID && head.n_namesz == sizeof "GNU" &&
            memcmp(note + sizeof head, "GNU", sizeof "GNU") == 0) {
            search->id = (Str){(const char *)note + sizeof head + name_bytes, head.n_descsz};
            return;
        }
        note += all;
        size -= all;
    }
}

static int search_object(struct dl_phdr_info *object, size_t size, void *context)
{
    (void)size;
    Search *search = context;
    bool is_ours = false;
    for (size_t i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        uintptr_t start = object->dlpi_addr + part->p_vaddr;
        is_ours |= part->p_type == PT_LOAD && search->address - start < part->p_memsz;
    }
    for (size_t i = 0; is_ours && i < object->dlpi_phnum && search->id.len == 0; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        if (part->p_type == PT_NOTE) {
            // The loader's way from numbers to addresses.
            const uint8_t *note = (const uint8_t *)(object->dlpi_addr + part->p_vaddr);
            find_in_notes(note, part->p_memsz, search);
        }
    }
    return is_ours;
}

Str build_id(uintptr_t address)
{
    Search search = {.address = address};
    dl_iterate_phdr(search_object, &search);
    return search.id;
}
