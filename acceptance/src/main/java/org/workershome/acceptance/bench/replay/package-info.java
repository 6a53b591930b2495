/**
 * What a service really sends to PostgreSQL for one request, taken from the server's own log and
 * made into a pgbench script. The floor is thus always made of the very statements of the product,
 * with values of the same size, and cannot drift from it. Start with {@link
 * org.workershome.acceptance.bench.replay.StatementRecorder}.
 */
@NullMarked
package org.workershome.acceptance.bench.replay;

import org.jspecify.annotations.NullMarked;
