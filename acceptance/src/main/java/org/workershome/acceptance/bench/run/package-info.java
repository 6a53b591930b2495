/**
 * How a measurement is made, whatever it measures: product and floors take turns, pair by pair, and
 * ratios are taken within a pair. {@link org.workershome.acceptance.bench.run.BenchJob} is what a
 * new job implements; {@link org.workershome.acceptance.bench.run.Runner} runs it.
 */
@NullMarked
package org.workershome.acceptance.bench.run;

import org.jspecify.annotations.NullMarked;
