/**
 * The plain tools that the suite is measured with and against: wrk, pgbench, nginx and Kafka's own
 * producer test. Each is a process of its own, bounded in time and ended with the run. Parsers of
 * what they print are pure functions beside them.
 */
@NullMarked
package org.workershome.acceptance.bench.tool;

import org.jspecify.annotations.NullMarked;
