/**
 * People a condolence campaign may visit, known from the honours that competition-service confers.
 */
@NullMarked
package org.workershome.aid.honours;

import org.jspecify.annotations.NullMarked;
