/**
 * Every error body is RFC 9457 application/problem+json, framework errors included, in Chinese or
 * English, from closed catalogues. Throw {@link org.workershome.kit.problem.ProblemException};
 * nobody else builds an error body. Free of JDBC: the gateway shares this room.
 */
@NullMarked
package org.workershome.kit.problem;

import org.jspecify.annotations.NullMarked;
