package org.workershome.aid;

import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.CalendarCopySuite;

@ServiceTest
class CalendarCopyTest extends CalendarCopySuite {}
