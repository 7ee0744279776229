// SPDX-License-Identifier: Apache-2.0
// On x86 asked of glibc, which has asked the processor when it started, or of the processor (CPUID, XGETBV): that takes
// 40 microseconds in a virtual machine, which intercepts the instruction. Elsewhere of the kernel, which tells in the
// auxiliary vector what programs may use.
#include "engine/cpu.h"

#include <inttypes.h>

#if defined(__x86_64__) && defined(__GLIBC__) && __has_include(<sys/platform/x86.h>)

#include <sys/platform/x86.h>

/// What the processor has, and what of that programs may use: the operating system saves its registers.
static void add_leaf(Buf *out, unsigned leaf, bool with_ebx)
{
    const struct cpuid_feature *found = __x86_get_cpuid_feature_leaf(leaf);
    buf_printf(out, " %u:", leaf);
    for (unsigned i = 0; i < 4; i++) { // eax, ebx, ecx, edx
        bool is_shared = i > 1 || with_ebx;
        buf_printf(out, "%x,%x,", is_shared ? found->cpuid_array[i] : 0, found->active_array[i]);
    }
}

void cpu_features(Buf *out)
{
    buf_text(out, "x86_64 glibc");
    add_leaf(out, CPUID_INDEX_1, false); // eax and ebx: the model, and the number of the core
    add_leaf(out, CPUID_INDEX_7, true);
    add_leaf(out, CPUID_INDEX_7_ECX_1, true);
    add_leaf(out, CPUID_INDEX_80000001, false);
    add_leaf(out, CPUID_INDEX_D_ECX_1, false);
}

#elif defined(__x86_64__)

#include <cpuid.h>

/// The registers of one leaf; those that differ between the cores of one machine are left out.
static void add_leaf(Buf *out, unsigned leaf, unsigned subleaf, bool with_ebx)
{
    unsigned eax = 0;
    unsigned ebx = 0;
    unsigned ecx = 0;
    unsigned edx = 0;
    if (__get_cpuid_count(leaf, subleaf, &eax, &ebx, &ecx, &edx) == 0) {
        return;
    }
    buf_printf(out, " %x.%x:%x,%x,%x", leaf, subleaf, with_ebx ? ebx : 0, ecx, edx);
}

void cpu_features(Buf *out)
{
    enum { OSXSAVE = 1 << 27 };
    buf_text(out, "x86_64");
    add_leaf(out, 1, 0, false); // ebx holds the number of the core
    add_leaf(out, 7, 0, true);
    add_leaf(out, 7, 1, true);
    add_leaf(out, 0x80000001, 0, false);
    unsigned eax = 0;
    unsigned ebx = 0;
    unsigned ecx = 0;
    unsigned edx = 0;
    if (__get_cpuid(1, &eax, &ebx, &ecx, &edx) != 0 && (ecx & OSXSAVE) != 0) {
        __asm__ volatile("xgetbv" : "=a"(eax), "=d"(edx) : "c"(0));
        buf_printf(out, " xcr0:%x,%x", eax, edx);
    }
}

#else

#include <sys/auxv.h>
#include <sys/utsname.h>

void cpu_features(Buf *out)
{
    struct utsname system = {0};
    uname(&system);
    buf_printf(out, "%s hwcap:%lx,%lx", system.machine, getauxval(AT_HWCAP), getauxval(AT_HWCAP2));
}

#endif
