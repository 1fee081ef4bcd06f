"""Countries by the names that lists in German, French, Spanish, Italian, Dutch and Portuguese give them.

Only those that English writes otherwise; each stands for its country only where it is the whole text, for some of them
are words of English addresses (“Island”).
"""

from __future__ import annotations

NAMES_ABROAD = """
AE Vereinigte Arabische Emirate, Émirats arabes unis, Emiratos Árabes Unidos, Emirati Arabi Uniti
AR Argentinien, Argentine|AT Österreich, Autriche, Oostenrijk, Áustria|AU Australien, Australie, Austrália
BE Belgien, Belgique, Bélgica, Belgio, België|BG Bulgarien, Bulgarie, Bulgarije, Bulgária
BR Brasilien, Brésil, Brasil, Brasile, Brazilië|CA Kanada, Canadá|CL Chili, Cile|CN Chine, Cina
CH Schweiz, Suisse, Suiza, Svizzera, Zwitserland, Suíça|CO Kolumbien, Colombie
CY Zypern, Chypre, Chipre, Cipro|CZ Tschechien, Tschechische Republik, Tchéquie, Chequia, Cechia, Tsjechië, Chéquia
DE Allemagne, Alemania, Germania, Duitsland, Alemanha, Bundesrepublik Deutschland
DK Dänemark, Danemark, Dinamarca, Danimarca, Denemarken|EE Estland, Estonie|EG Ägypten, Égypte, Egipto, Egitto
ES Spanien, Espagne, España, Spagna, Spanje, Espanha|FI Finnland, Finlande, Finlandia
FR Frankreich, Francia, Frankrijk, França
GB Vereinigtes Königreich, Grossbritannien, Großbritannien, Royaume-Uni, Grande-Bretagne, Reino Unido, Regno Unito,
 Verenigd Koninkrijk, Groot-Brittannië
GR Griechenland, Grèce, Grecia, Griekenland, Grécia|HK Hongkong|HR Kroatien, Croatie, Croacia, Croazia, Kroatië
HU Ungarn, Hongrie, Hungría, Ungheria, Hongarije|ID Indonesien, Indonésie|IL Israël, Israele
IE Irland, Irlande, Irlanda, Ierland|IN Indien, Inde, Índia|IS Island, Islande, Islandia, Islanda, IJsland
IT Italien, Italie, Italia, Italië, Itália|JP Japon, Japón, Giappone, Japão|LI Fürstentum Liechtenstein
KR Südkorea, Corée du Sud, Corea del Sur, Corea del Sud, Zuid-Korea|LT Litauen, Lituanie, Lituania, Litouwen
LU Luxemburg, Luxemburgo, Lussemburgo|LV Lettland, Lettonie, Letonia, Lettonia, Letland
MA Marokko, Maroc, Marruecos, Marocco|MT Malte|MX Mexiko, Mexique, México, Messico
NL Niederlande, Pays-Bas, Países Bajos, Paesi Bassi, Nederland, Países Baixos, Olanda, Holanda
NO Norwegen, Norvège, Noruega, Norvegia, Noorwegen|NZ Neuseeland, Nouvelle-Zélande, Nueva Zelanda, Nuova Zelanda
PH Philippinen, Filipinas, Filippine|PL Polen, Pologne, Polonia, Polónia|RO Rumänien, Roumanie, Rumania, Romênia
RS Serbien, Serbie|RU Russland, Russie, Rusia, Rusland|SE Schweden, Suède, Suecia, Svezia, Zweden, Suécia
SG Singapur, Singapour, Singapore|SI Slowenien, Slovénie, Eslovenia|SK Slowakei, Slovaquie, Eslovaquia, Slovacchia
TN Tunesien, Tunisie, Túnez|TR Türkei, Turquie, Turquía, Turchia, Turkije|UA Ukraine, Ucrania, Ucraina
US Vereinigte Staaten, Vereinigte Staaten von Amerika, États-Unis, Etats-Unis d'Amérique, Estados Unidos,
 Estados Unidos de América, EE.UU., EEUU, Stati Uniti, Stati Uniti d'America, Verenigde Staten, EUA
ZA Südafrika, Afrique du Sud, Sudáfrica, Sudafrica, Zuid-Afrika
"""
