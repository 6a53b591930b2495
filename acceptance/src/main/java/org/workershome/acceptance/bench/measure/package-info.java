/**
 * What a run cost: CPU time of each process from {@code /proc}, how loaded the machine was besides,
 * and the arithmetic of repeated runs. Knows neither the suite nor any tool. Start with {@link
 * org.workershome.acceptance.bench.measure.Meter}.
 */
@NullMarked
package org.workershome.acceptance.bench.measure;

import org.jspecify.annotations.NullMarked;
