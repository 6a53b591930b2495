/**
 * Service (送达) of documents with its proof: the day from which terms are counted.
 *
 * <p>Start at {@link org.workershome.kit.notify.serve.Servings}.
 */
@NullMarked
package org.workershome.kit.notify.serve;

import org.jspecify.annotations.NullMarked;
