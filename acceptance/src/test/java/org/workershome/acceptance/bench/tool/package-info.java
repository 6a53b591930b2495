@NullMarked
package org.workershome.acceptance.bench.tool;

import org.jspecify.annotations.NullMarked;
