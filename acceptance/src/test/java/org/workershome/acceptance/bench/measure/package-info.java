@NullMarked
package org.workershome.acceptance.bench.measure;

import org.jspecify.annotations.NullMarked;
