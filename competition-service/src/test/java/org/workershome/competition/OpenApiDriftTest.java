package org.workershome.competition;

import org.workershome.competition.support.ServiceTest;
import org.workershome.kit.testing.OpenApiDriftSuite;

@ServiceTest
class OpenApiDriftTest extends OpenApiDriftSuite {}
