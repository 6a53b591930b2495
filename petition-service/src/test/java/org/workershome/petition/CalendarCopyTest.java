package org.workershome.petition;

import org.workershome.kit.testing.CalendarCopySuite;
import org.workershome.petition.support.ServiceTest;

@ServiceTest
class CalendarCopyTest extends CalendarCopySuite {}
