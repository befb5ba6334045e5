// A quiet office by a window, for the page's example "What is in this office photo?". Rendered by make_pictures.py.
#version 3.7;
#include "colors.inc"
#include "woods.inc"
global_settings { assumed_gamma 1.0 radiosity { pretrace_start 0.08 pretrace_end 0.01 count 120 error_bound 0.6 recursion_limit 2 } }

camera { location <-1.9, 1.75, -3.1> look_at <0.15, 0.92, 0.6> right x*4/3 angle 52 }
light_source { <3.2, 4.5, 9> rgb <1.15, 1.05, 0.9>*1.3 area_light <1.6,0,0>, <0,1.6,0>, 4, 4 adaptive 1 jitter }
light_source { <-2, 2.6, -2> rgb 0.28 shadowless }
background { rgb <0.62, 0.78, 0.95>*1.4 }

#declare Wall = texture { pigment { rgb <0.86, 0.85, 0.81> } finish { diffuse 0.8 } }
#declare Oak = texture { pigment { wood color_map { [0 rgb <0.62,0.43,0.26>] [1 rgb <0.50,0.33,0.19>] } turbulence 0.06 scale <3,0.09,0.09> } finish { diffuse 0.75 specular 0.15 roughness 0.05 } }
#declare Dark = texture { pigment { rgb 0.035 } finish { specular 0.4 roughness 0.03 } }
#declare Grey = texture { pigment { rgb <0.36,0.38,0.40> } finish { specular 0.3 } }
#declare White = texture { pigment { rgb 0.86 } finish { specular 0.25 } }

// the room: floor, the wall with its window, the wall at the right
box { <-9,-0.1,-9>, <4,0,2.1> texture { pigment { wood color_map { [0 rgb <0.45,0.35,0.26>] [1 rgb <0.37,0.28,0.20>] } turbulence 0.05 scale <0.12,3,3> rotate y*90 } finish { reflection 0.04 specular 0.1 } } }
difference { box { <-4,0,2>, <4,3,2.15> } box { <-1.2,0.95,1.9>, <1.3,2.5,2.3> } texture { Wall } }
box { <2.6,0,-5>, <2.75,3,2.1> texture { Wall } }
box { <-4,3,-5>, <4,3.1,2.1> texture { Wall } }
union { // window frame
  box { <-1.2,0.95,2>, <1.3,1.0,2.1> } box { <-1.2,2.45,2>, <1.3,2.5,2.1> } box { <-1.2,0.95,2>, <-1.15,2.5,2.1> }
  box { <1.25,0.95,2>, <1.3,2.5,2.1> } box { <0.03,0.95,2.02>, <0.07,2.5,2.08> } box { <-1.3,0.9,1.86>, <1.4,0.95,2.1> }
  texture { White } }
plane { y, -0.6 texture { pigment { bozo color_map { [0 rgb <0.30,0.46,0.22>] [1 rgb <0.40,0.55,0.28>] } scale 0.8 } } }
union { // hills and trees outside
  sphere { <-3,-6.2,18>, 8 } sphere { <5,-7.5,22>, 10 }
  texture { pigment { bozo color_map { [0 rgb <0.24,0.42,0.20>] [1 rgb <0.36,0.52,0.26>] } scale 0.6 } } }

// the desk
box { <-1.35,0.70,0.35>, <1.35,0.74,1.25> texture { Oak } }
union { box { <-1.3,0,0.4>, <-1.24,0.70,0.46> } box { <1.24,0,0.4>, <1.3,0.70,0.46> } box { <-1.3,0,1.14>, <-1.24,0.70,1.2> } box { <1.24,0,1.14>, <1.3,0.70,1.2> } texture { Dark } }
union { // drawers
  box { <0.68,0.12,0.45>, <1.22,0.69,1.2> texture { White } }
  #for (I, 0, 2) box { <0.70,0.14+I*0.185,0.438>, <1.20,0.31+I*0.185,0.452> texture { pigment { rgb 0.78 } } } box { <0.89,0.22+I*0.185,0.42>, <1.01,0.235+I*0.185,0.44> texture { Grey } } #end }

union { // monitor with a chart on it
  box { <-0.42,0.90,0.98>, <0.42,1.38,1.01> texture { Dark } }
  box { <-0.40,0.92,0.975>, <0.40,1.36,0.981> texture { pigment { rgb <0.93,0.96,0.98> } finish { emission 0.75 } } }
  #local H = array[6] { 0.12, 0.20, 0.16, 0.27, 0.23, 0.33 }
  #for (I, 0, 5) box { <-0.30+I*0.10,0.98,0.972>, <-0.24+I*0.10,0.98+H[I],0.976> texture { pigment { rgb <0.10,0.45,0.46> } finish { emission 0.6 } } } #end
  box { <-0.35,0.97,0.972>, <0.35,0.975,0.976> texture { pigment { rgb 0.3 } } }
  cylinder { <0,0.75,1.02>, <0,0.95,1.02>, 0.025 texture { Grey } }
  cylinder { <0,0.74,1.0>, <0,0.752,1.0>, 0.13 texture { Grey } }
  rotate y*-6 translate <-0.25,0,0.02> }
union { // keyboard and mouse
  box { <-0.52,0.74,0.58>, <0.02,0.758,0.74> texture { White } }
  #for (R, 0, 3) #for (K, 0, 12) box { <-0.505+K*0.04,0.757,0.592+R*0.036>, <-0.472+K*0.04,0.766,0.62+R*0.036> texture { pigment { rgb 0.66 } } } #end #end
  sphere { 0, 1 scale <0.035,0.02,0.055> translate <0.14,0.752,0.66> texture { White } } }
union { // mug
  difference { cylinder { <0,0,0>, <0,0.10,0>, 0.042 } cylinder { <0,0.01,0>, <0,0.11,0>, 0.037 } }
  torus { 0.03, 0.007 rotate x*90 translate <0.05,0.05,0> }
  translate <0.42,0.74,0.62> texture { pigment { rgb <0.72,0.20,0.12> } finish { specular 0.5 } } }
cylinder { <0.42,0.80,0.62>, <0.42,0.825,0.62>, 0.037 texture { pigment { rgb <0.12,0.06,0.03> } } }
union { // papers and books
  box { <-1.16,0.74,0.55>, <-0.86,0.748,0.95> texture { pigment { rgb 0.92 } } rotate y*4 }
  #for (I, 0, 7) box { <-1.12,0.7482,0.60+I*0.04>, <-0.92+0.02*mod(I,3),0.7486,0.608+I*0.04> texture { pigment { rgb 0.35 } } rotate y*4 } #end
  box { <0.78,0.74,0.85>, <1.14,0.79,1.10> texture { pigment { rgb <0.14,0.28,0.46> } } rotate y*-3 }
  box { <0.80,0.79,0.86>, <1.12,0.83,1.09> texture { pigment { rgb <0.78,0.58,0.18> } } rotate y*3 }
  box { <0.82,0.83,0.87>, <1.10,0.86,1.08> texture { pigment { rgb <0.30,0.44,0.30> } } } }
union { // lamp
  cylinder { <0,0.74,0>, <0,0.76,0>, 0.09 } cylinder { <0,0.75,0>, <-0.10,1.12,0>, 0.011 } cylinder { <-0.10,1.12,0>, <0.18,1.36,-0.02>, 0.011 }
  cone { <0.17,1.38,-0.02>, 0.035, <0.24,1.24,-0.02>, 0.10 open }
  texture { pigment { rgb <0.08,0.10,0.11> } finish { specular 0.5 } } translate <0.62,0,1.05> scale <-1,1,1> translate <-0.28,0,0> }
light_source { <-1.13,1.24,1.02> rgb <1,0.85,0.6>*0.25 fade_distance 0.6 fade_power 2 }

union { // chair
  superellipsoid { <0.3,0.3> scale <0.25,0.045,0.24> translate <0,0.48,0> }
  superellipsoid { <0.3,0.3> scale <0.24,0.30,0.035> rotate x*-8 translate <0,0.90,-0.24> }
  cylinder { <0,0.12,0>, <0,0.46,0>, 0.03 texture { Grey } }
  box { <-0.03,0.45,-0.27>, <0.03,0.75,-0.24> texture { Grey } }
  #for (I, 0, 4) union { cylinder { <0,0.10,0>, <0.28,0.06,0>, 0.02 } sphere { <0.28,0.035,0>, 0.035 } rotate y*72*I texture { Dark } } #end
  texture { pigment { rgb <0.13,0.20,0.24> } finish { diffuse 0.7 } } rotate y*-28 translate <0.28,0,-0.12> }

union { // a plant in a pot, by the window
  cone { <0,0,0>, 0.13, <0,0.30,0>, 0.18 texture { pigment { rgb <0.80,0.78,0.74> } } }
  cylinder { <0,0.28,0>, <0,0.30,0>, 0.165 texture { pigment { rgb <0.12,0.08,0.05> } } }
  #local S = seed(7);
  #for (I, 0, 46) #local A = rand(S)*360; #local T = 20 + rand(S)*45; #local L = 0.35 + rand(S)*0.38;
    union { sphere { 0, 1 scale <0.055,0.006,0.16> translate <0,0,0.12> rotate x*-25 translate <0,L,0> } cylinder { 0, <0,L,0>, 0.005 }
      rotate x*T rotate y*A translate <0,0.28,0> texture { pigment { rgb <0.10+0.08*rand(S),0.30+0.14*rand(S),0.10> } finish { specular 0.2 } } } #end
  translate <1.95,0,1.35> }
union { // a clock and a picture on the wall
  cylinder { <-1.85,2.05,1.96>, <-1.85,2.05,2.0>, 0.20 texture { Dark } } cylinder { <-1.85,2.05,1.955>, <-1.85,2.05,1.962>, 0.18 texture { pigment { rgb 0.95 } finish { emission 0.15 } } }
  box { <-0.008,0,1.945>, <0.008,0.13,1.955> rotate z*-62 translate <-1.85,2.05,0> texture { Dark } }
  box { <-0.011,0,1.945>, <0.011,0.085,1.955> rotate z*58 translate <-1.85,2.05,0> texture { Dark } } }
