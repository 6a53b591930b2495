/**
 * The written conclusion: adopted, not adopted with its reason, or kept as a technical reserve
 * (合理化建议和技术改进奖励条例 Art 13, 14).
 */
@NullMarked
package org.workershome.competition.review;

import org.jspecify.annotations.NullMarked;
