package org.workershome.aid.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page. */
record SimulationCasePageView(List<SimulationCaseView> items, @Nullable String next) {}
