@NullMarked
package org.workershome.kit.publicity;

import org.jspecify.annotations.NullMarked;
