@NullMarked
package org.workershome.kit.privacy.reveal;

import org.jspecify.annotations.NullMarked;
