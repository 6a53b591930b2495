@NullMarked
package org.workershome.acceptance.bench.job;

import org.jspecify.annotations.NullMarked;
