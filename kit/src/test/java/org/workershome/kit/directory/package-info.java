@NullMarked
package org.workershome.kit.directory;

import org.jspecify.annotations.NullMarked;
