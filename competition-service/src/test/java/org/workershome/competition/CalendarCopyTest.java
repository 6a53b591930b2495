package org.workershome.competition;

import org.workershome.competition.support.ServiceTest;
import org.workershome.kit.testing.CalendarCopySuite;

@ServiceTest
class CalendarCopyTest extends CalendarCopySuite {}
