/**
 * The jobs, each a class, listed in {@link org.workershome.acceptance.bench.job.Catalogue}. A new
 * one implements {@code BenchJob}, gets its suite from {@link
 * org.workershome.acceptance.bench.job.Bed} and its numbers from the tools; it measures through
 * {@code Bed.measure}, so that every process's CPU time is beside every rate.
 */
@NullMarked
package org.workershome.acceptance.bench.job;

import org.jspecify.annotations.NullMarked;
