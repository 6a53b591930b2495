package org.workershome.aid.profiles;

import java.util.List;

/** Profiles, the latest first. */
record ProfilePageView(List<ProfileView> items) {}
