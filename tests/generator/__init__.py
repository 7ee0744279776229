# SPDX-License-Identifier: Apache-2.0
"""Random programs for comparing back ends: seeded, always ending, and with one right answer.

They stay inside what the WebAssembly back end covers. What would make their output depend on chance, or use memory
without bound, is left out where the expression is made: the repr of functions and objects, the order of sets of texts,
products of texts with big numbers, powers with big exponents; loops and recursions have small bounds, and what a call
costs is counted, so that calls in loops in calls don't add up.
"""
