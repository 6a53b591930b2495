/**
 * Where heads of the audit's chain are told to others. Apart from the audit itself, because what
 * tells them is audited: who releases an event that was blocked.
 */
@NullMarked
package org.workershome.kit.audit.anchor;

import org.jspecify.annotations.NullMarked;
