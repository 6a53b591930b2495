/**
 * How long records are kept, and their erasure: active, then stored only, then gone. What would be
 * erased is shown first, agreed to by somebody else, and done by a job.
 *
 * <p>Start at {@link org.workershome.kit.privacy.retention.RetainedRecords}, which a service
 * declares for each type, and at {@link org.workershome.kit.privacy.retention.RetentionResource}.
 */
@NullMarked
package org.workershome.kit.privacy.retention;

import org.jspecify.annotations.NullMarked;
