package org.workershome.aid;

import org.workershome.aid.support.ServiceTest;
import org.workershome.kit.testing.OpenApiDriftSuite;

@ServiceTest
class OpenApiDriftTest extends OpenApiDriftSuite {}
