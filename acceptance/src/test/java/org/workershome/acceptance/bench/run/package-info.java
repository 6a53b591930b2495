@NullMarked
package org.workershome.acceptance.bench.run;

import org.jspecify.annotations.NullMarked;
