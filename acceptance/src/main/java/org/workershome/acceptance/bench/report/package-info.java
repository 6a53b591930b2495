/** Results as a table for people and as JSON for whoever compares runs. */
@NullMarked
package org.workershome.acceptance.bench.report;

import org.jspecify.annotations.NullMarked;
