/**
 * Messages to people: by SMS, WeChat service account, post, or a call that a person makes.
 *
 * <p>Start at {@link org.workershome.kit.notify.Messages}. A message says that there is something,
 * never what: its text comes of a {@link org.workershome.kit.notify.MessageTemplate} with a closed
 * set of places to fill. What no carrier could bring becomes a task for a person.
 */
@NullMarked
package org.workershome.kit.notify;

import org.jspecify.annotations.NullMarked;
