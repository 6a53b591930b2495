@NullMarked
package org.workershome.acceptance.bench;

import org.jspecify.annotations.NullMarked;
