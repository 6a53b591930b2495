@NullMarked
package org.workershome.acceptance.bench.replay;

import org.jspecify.annotations.NullMarked;
