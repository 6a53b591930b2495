@NullMarked
package org.workershome.kit.privacy.consent;

import org.jspecify.annotations.NullMarked;
