@NullMarked
package org.workershome.kit.bulk;

import org.jspecify.annotations.NullMarked;
