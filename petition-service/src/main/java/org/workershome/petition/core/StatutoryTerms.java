package org.workershome.petition.core;

import java.util.List;
import org.workershome.kit.timer.TimerRule;

/**
 * The kinds of timer that a room starts on records of its own. A bean of that room, which needs no
 * {@link org.workershome.kit.timer.Timers}: it is asked while those are being made.
 */
public interface StatutoryTerms {
  List<TimerRule> rules();
}
