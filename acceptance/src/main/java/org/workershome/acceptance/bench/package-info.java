/**
 * {@code ./suite bench}: what the suite does, measured beside what the plain tools do on the same
 * machine in the same minutes. {@link org.workershome.acceptance.bench.Bench} is the command;
 * {@code run} is the method, {@code job} what is measured, {@code tool} the tools, {@code replay}
 * the service's own SQL as a floor, {@code measure} CPU time and arithmetic, {@code report} the
 * results.
 */
@NullMarked
package org.workershome.acceptance.bench;

import org.jspecify.annotations.NullMarked;
