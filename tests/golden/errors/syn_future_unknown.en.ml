from __future__ import wonders
