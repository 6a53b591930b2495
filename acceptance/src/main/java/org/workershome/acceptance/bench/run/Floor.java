package org.workershome.acceptance.bench.run;

import java.util.function.Function;
import org.workershome.acceptance.bench.measure.Sample;

/**
 * What the same effect costs without the suite.
 *
 * @param name says what was done instead, for example {@code nginx, one worker}
 * @param run does it once
 */
public record Floor(String name, Function<Pace, Sample> run) {}
