"""What the page and the bound report can show of flows."""

from __future__ import annotations

from reports.page.drawings import Drawing
from reports.page.overview_drawing import OverviewDrawing

AnyDrawing = Drawing | OverviewDrawing
