@NullMarked
package org.workershome.kit.directory.load;

import org.jspecify.annotations.NullMarked;
