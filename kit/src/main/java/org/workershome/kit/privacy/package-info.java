/** Personal data at rest and on screen: field encryption with key ids, masking by default. */
@NullMarked
package org.workershome.kit.privacy;

import org.jspecify.annotations.NullMarked;
