/** Concurrency of edits: entity tags and If-Match. */
@NullMarked
package org.workershome.kit.edit;

import org.jspecify.annotations.NullMarked;
