@NullMarked
package org.workershome.acceptance.bench.report;

import org.jspecify.annotations.NullMarked;
