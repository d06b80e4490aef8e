# One page by Scribus, exported as PDF/X-4, as PDF/X-1a:2001 and without a standard.
# scribus -g -ns -py scribus.py FOLDER
import sys

import scribus

# As Scribus numbers them: 10 PDF/X-4, 11 PDF/X-1a, 15 PDF 1.5.
EXPORTS = ((10, "scribus-x4"), (11, "scribus-x1a"), (15, "scribus-plain"))

folder = sys.argv[-1]
scribus.newDocument((210, 297), (15, 15, 15, 15), scribus.PORTRAIT, 1, scribus.UNIT_MILLIMETERS,
                    scribus.PAGE_1, 0, 1)
scribus.defineColorCMYKFloat("Tint", 40, 0, 0, 0)
scribus.defineColorCMYKFloat("Navy", 100, 80, 0, 20)
scribus.defineColorRGB("Screen", 0, 120, 220)

box = scribus.createRect(15, 20, 120, 30)
scribus.setFillColor("Tint", box)
scribus.setLineColor("None", box)


def write(words, y, size, color):
    text = scribus.createText(20, y, 100, 20)
    scribus.setText(words, text)
    scribus.setFont("DejaVu Sans Book", text)
    scribus.setFontSize(size, text)
    scribus.setTextColor(color, text)


write("Gemeinsam unterwegs", 25, 10, "Black")
write("Small text in three inks", 60, 5, "Navy")
screen = scribus.createEllipse(30, 90, 60, 40)
scribus.setFillColor("Screen", screen)
scribus.setFillTransparency(0.5, screen)
line = scribus.createLine(15, 150, 195, 150)
scribus.setLineWidth(0.1, line)
scribus.setLineColor("Black", line)

for version, name in EXPORTS:
    pdf = scribus.PDFfile()
    pdf.version = version
    pdf.file = folder + "/" + name + ".pdf"
    # For printing, not for the screen: colours become CMYK.
    pdf.outdst = 1
    pdf.info = "Strategie & Wege"
    pdf.useDocBleeds = False
    pdf.bleedl = pdf.bleedr = pdf.bleedt = pdf.bleedb = 3
    pdf.solidpr = pdf.printprofc = "ISO Coated v2 300% (basICColor)"
    pdf.save()
