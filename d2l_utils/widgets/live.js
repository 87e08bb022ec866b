// Made from web/ by `make live`. MIT licence; uPlot: MIT, (c) 2024 Leon Sorokin.
var Ya=Object.defineProperty;var er=(e,t,l)=>()=>{if(l)throw l[0];try{return e&&(t=e(e=0)),t}catch(n){throw l=[n],n}};var Ka=(e,t)=>{for(var l in t)Ya(e,l,{get:t[l],enumerable:!0})};var nr,tr=er(()=>{nr='"use strict";(()=>{var xt=Uint8Array.fromBase64||(()=>{for(var t=new Uint8Array(128),e=0;e<64;e++)t[e<26?e+65:e<52?e+71:e<62?e-4:e*4-205]=e;return n=>{for(var o=n.length,r=new Uint8Array((o-(n[o-1]=="=")-(n[o-2]=="="))*3/4|0),a=0,s=0;a<o;){var i=t[n.charCodeAt(a++)],c=t[n.charCodeAt(a++)],l=t[n.charCodeAt(a++)],h=t[n.charCodeAt(a++)];r[s++]=i<<2|c>>4,r[s++]=c<<4|l>>2,r[s++]=l<<6|h}return r}})();var Et=xt("AGFzbQEAAAABFQJgAX8Bf2AMf39/f39/f39/f39/AAIPAQNlbnYGbWVtb3J5AgAAAwMCAAEHIQMLc2NyYXRjaFNpemUAAAZtYXRtdWwAAQZtZW1vcnkCAArsDQIVACAAQQdqQQhtQQt0QaCAAWpBAnQL0w0DEH8LewF9IAtBgAFqIg1BgIAEaiEOIARBAnQhFiAFQQJ0IRggB0ECdCEZIAhBAnQhFyAKQQJ0IRQDQCACIBFKBEAgEUEASiEPIA4hBSAGIBEgGWxqIQxBgAIgAiARayIEIARBgAJOGyESQQAhCANAIAEgCEoEQEEIIAEgCGsiBCAEQQhOGyEQQQAhBANAIAQgEkgEQCAMIAQgGWxqIAggF2xqIQogF0EERiAQQQhGcQRAIAUgCv0ABAD9CwQAIAUgCv0ABBD9CwQQIAVBIGohBQVBACEHA0AgB0EISARAIAUgByAQSAR9IAoqAgAFQwAAAAALOAIAIAdBAWohByAFQQRqIQUgCiAXaiEKDAELCwsgBEEBaiEEDAELCyAIQQhqIQgMAQsLQQAhEwNAIAAgE0oEQCANIQUgAyATIBZsaiARIBhsaiEMQcAAIAAgE2siBCAEQcAAThshFUEAIQcDQCAHIBVIBEBBBCAVIAdrIgQgBEEEThshEEEAIQgDQCAIIBJIBEAgDCAHIBZsaiAIIBhsaiEEQQAhCgNAIApBBEgEQCAFIAogEEgEfSAEKgIABUMAAAAACzgCACAKQQFqIQogBUEEaiEFIAQgFmohBAwBCwsgCEEBaiEIDAELCyAHQQRqIQcMAQsLQQAhEANAIAEgEEoEQCAOIBAgEmxBAnRqIQxBACEFA0AgBSAVSARAIA0gBSASbEECdGohCCAJIAUgE2ogFGxqIBBBAnRqIRoCQCABIBBrQQhOIBUgBWtBBE5xBEAgCCEKIAwhBP0MAAAAAAAAAAAAAAAAAAAAACEc/QwAAAAAAAAAAAAAAAAAAAAAIR39DAAAAAAAAAAAAAAAAAAAAAAhHv0MAAAAAAAAAAAAAAAAAAAAACEf/QwAAAAAAAAAAAAAAAAAAAAAISD9DAAAAAAAAAAAAAAAAAAAAAAhIf0MAAAAAAAAAAAAAAAAAAAAACEi/QwAAAAAAAAAAAAAAAAAAAAAISNBACEHA0AgByASSARAIBwgCv0JAgAiJCAE/QAEACIl/eYB/eQBIRwgHSAkIAT9AAQQIiT95gH95AEhHSAeIAr9CQIEIiYgJf3mAf3kASEeIB8gJiAk/eYB/eQBIR8gICAK/QkCCCImICX95gH95AEhICAhICYgJP3mAf3kASEhICIgCv0JAgwiJiAl/eYB/eQBISIgIyAmICT95gH95AEhIyAHQQFqIQcgCkEQaiEKIARBIGohBAwBCwsgGiAPBHsgGv0ABAAgHP3kAQUgHAv9CwQAIBogDwR7IBr9AAQQIB395AEFIB0L/QsEECAUIBpqIgQgDwR7IAT9AAQAIB795AEFIB4L/QsEACAEIA8EeyAE/QAEECAf/eQBBSAfC/0LBBAgBCAUaiIEIA8EeyAE/QAEACAg/eQBBSAgC/0LBAAgBCAPBHsgBP0ABBAgIf3kAQUgIQv9CwQQIAQgFGoiBCAPBHsgBP0ABAAgIv3kAQUgIgv9CwQAIAQgDwR7IAT9AAQQICP95AEFICML/QsEEAwBCyAMIQr9DAAAAAAAAAAAAAAAAAAAAAAhHP0MAAAAAAAAAAAAAAAAAAAAACEd/QwAAAAAAAAAAAAAAAAAAAAAIR79DAAAAAAAAAAAAAAAAAAAAAAhH/0MAAAAAAAAAAAAAAAAAAAAACEg/QwAAAAAAAAAAAAAAAAAAAAAISH9DAAAAAAAAAAAAAAAAAAAAAAhIv0MAAAAAAAAAAAAAAAAAAAAACEjQQAhBwNAIAcgEkgEQCAcIAj9CQIAIiQgCv0ABAAiJf3mAf3kASEcIB0gJCAK/QAEECIk/eYB/eQBIR0gHiAI/QkCBCImICX95gH95AEhHiAfICYgJP3mAf3kASEfICAgCP0JAggiJiAl/eYB/eQBISAgISAmICT95gH95AEhISAiIAj9CQIMIiYgJf3mAf3kASEiICMgJiAk/eYB/eQBISMgB0EBaiEHIAhBEGohCCAKQSBqIQoMAQsLIAsgHP0LBAAgCyAd/QsEECALIB79CwQgIAsgH/0LBDAgCyAg/QsEQCALICH9CwRQIAsgIv0LBGAgCyAj/QsEcEEAIQcgFSAFayEKA0AgB0EEIAogCkEEThtIBEBBACEIIAEgEGshBANAIAhBCCAEIARBCE4bSARAIAsgB0EDdCAIakECdGoqAgAhJyAaIAcgFGxqIAhBAnRqIhsgDwR9IBsqAgAgJ5IFICcLOAIAIAhBAWohCAwBCwsgB0EBaiEHDAELCwsgBUEEaiEFDAELCyAQQQhqIRAMAQsLIBNBQGshEwwBCwsgEUGAAmohEQwBCwsL");var ae=.6931471805599453,$t=.6931471805601177,vt=-17239444525614835e-29,ie=.7071067811865476,ce=2.302585092994046,R=new DataView(new ArrayBuffer(8));function K(t){return R.setInt32(0,t+1023<<20),R.setInt32(4,0),R.getFloat64(0)}var le=Array.from({length:13},(t,e)=>{let n=1;for(let o=2;o<=14-e;o++)n*=o;return 1/n});function jt(t){if(t!==t)return t;if(t>709.782712893384)return 1/0;if(t<-745.1332191019411)return 0;let e=Math.round(t/ae),n=t-e*$t,o=e*vt,r=n-o,a=0;for(let i of le)a=a*r+i;let s=1+(n-(o-r*r*a));return e>1023?s*2*K(e-1):e<-1021?s*K(e+54)*K(-54):s*K(e)}var fe=Array.from({length:11},(t,e)=>2/(23-2*e));function G(t){if(!(t>0))return t===0?-1/0:NaN;if(t===1/0)return t;let e=0;t<22250738585072014e-324&&(t*=0x40000000000000,e=-54),R.setFloat64(0,t);let n=R.getInt32(0);e+=(n>>20)-1023,R.setInt32(0,n&1048575|1072693248);let o=R.getFloat64(0);o>2*ie&&(o/=2,e+=1);let r=o-1,a=r/(2+r),s=a*a,i=0;for(let c of fe)i=i*s+c;return e*$t+(r-(a*(r-i*s)-e*vt))}var ot=t=>G(t)/ce,kt=t=>+`1e${t}`;function _t(t){let e=Math.floor(t),n=t-e;return n!==.5?n<.5?e:e+1:e%2?e+1:e}var _=624,J=397,M=class{constructor(e){this.words=new Uint32Array(_),this.next=_,this.spare=null,this.seed(e)}seed(e){let{words:n}=this,o=s=>n[s-1]^n[s-1]>>>30;n[0]=19650218;for(let s=1;s<_;s++)n[s]=Math.imul(1812433253,o(s))+s;let r=1,a=()=>{++r<_||(n[0]=n[_-1],r=1)};for(let s=0;s<Math.max(_,e.length);s++){let i=s%e.length;n[r]=(n[r]^Math.imul(o(r),1664525))+e[i]+i,a()}for(let s=0;s<_-1;s++)n[r]=(n[r]^Math.imul(o(r),1566083941))-r,a();n[0]=2147483648}twist(){let{words:e}=this,n=(o,r,a)=>{let s=e[o]&2147483648|e[r]&2147483647;e[o]=e[a]^s>>>1^-(s&1)&2567483615};for(let o=0;o<_-J;o++)n(o,o+1,o+J);for(let o=_-J;o<_-1;o++)n(o,o+1,o+J-_);n(_-1,0,J-1),this.next=0}int32(){this.next===_&&this.twist();let e=this.words[this.next++];return e^=e>>>11,e^=e<<7&2636928640,e^=e<<15&4022730752,e^e>>>18}uint32(){return this.int32()>>>0}uniform(){return((this.uint32()>>>5)*67108864+(this.uint32()>>>6))/9007199254740992}normal(){if(this.spare!==null){let a=this.spare;return this.spare=null,a}let e,n,o;do e=2*this.uniform()-1,n=2*this.uniform()-1,o=e*e+n*n;while(o>=1||o===0);let r=Math.sqrt(-2*G(o)/o);return this.spare=r*e,r*n}upTo(e){if(e===0)return 0;let n=4294967295>>>Math.clz32(e),o;do o=(this.uint32()&n)>>>0;while(o>e);return o}shuffle(e){for(let n=e.length-1;n>0;n--){let o=this.upTo(n);[e[n],e[o]]=[e[o],e[n]]}return e}permutation(e){return this.shuffle(Uint32Array.from({length:e},(n,o)=>o))}},Mt=0,St=1,It=2,Nt=3,Lt=4,rt=5;var A=784,j=10,he=["train-images-idx3-ubyte.gz","train-labels-idx1-ubyte.gz","t10k-images-idx3-ubyte.gz","t10k-labels-idx1-ubyte.gz"];async function Ot(t,e=()=>{}){let n=new Map,o=new Map,r=h=>[...h.values()].reduce((u,d)=>u+d,0),a=async h=>{let u=await ue(t+h,(d,E)=>{n.set(h,d),o.set(h,E),o.size===4&&e(r(n),Math.max(r(n),r(o)))});return me(u,h)},[s,i,c,l]=await Promise.all(he.map(a));return st({trainImages:s,trainLabels:i,testImages:c,testLabels:l})}function st(t){for(let[e,n,o]of[["training",t.trainImages,t.trainLabels],["test",t.testImages,t.testLabels]]){let[r,a]=[n.length,o.length];if(!a||r!==a*A)throw new Error(`the ${e} images must have ${A} pixels for each of ${a} labels, got ${r}`);let s=o.find(i=>i>=j);if(s!==void 0)throw new Error(`the ${e} labels must lie in [0, ${j}), got ${s}`)}return t}async function ue(t,e){let n;try{n=await fetch(t,{cache:"force-cache"})}catch{throw new Error(`the images could not be loaded: no answer for ${t}. Is there a connection?`)}if(!n.ok||!n.body)throw new Error(`the images could not be loaded: the server answered ${n.status} for ${t}`);let o=Number(n.headers.get("content-length"))||0,r=[],a=0;e(a,o);let s=n.body.getReader();for(let i=await s.read();!i.done;i=await s.read())r.push(i.value),e(a+=i.value.length,o);return new Uint8Array(await new Blob(r).arrayBuffer())}async function me(t,e){let n=c=>new Error(`${e} is damaged or no IDX file: ${c}`);if(t[0]===31&&t[1]===139)try{let c=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));t=new Uint8Array(await new Response(c).arrayBuffer())}catch{throw n("it cannot be unpacked")}if(t.length<8)throw n(`it has ${t.length} bytes`);let o=new DataView(t.buffer,t.byteOffset,t.byteLength),r=t[3];if(o.getUint16(0)!==0||t[2]!==8||r!==1&&r!==3)throw n(`it begins with ${o.getUint32(0).toString(16)}`);let a=4+4*r;if(t.length<a)throw n(`it has ${t.length} bytes`);let s=Array.from({length:r},(c,l)=>o.getUint32(4+4*l));if(r===3&&(s[1]!==28||s[2]!==28))throw n(`its images are ${s[1]} \\xD7 ${s[2]}`);let i=s.reduce((c,l)=>c*l);if(t.length-a!==i)throw n(`it should hold ${i} bytes and holds ${t.length-a}`);return t.slice(a)}function Y(t,e,n){if(!Number.isInteger(e)||e<j||e>t.length)throw new Error(`images must be a whole number from ${j} to ${t.length}, got ${e}`);let o=new M([Mt,it(n)]),r=Array.from({length:j},()=>[]);for(let i of o.permutation(t.length))r[t[i]].push(i);let a=o.permutation(j),s=[];for(let i=0;s.length<e;i++)for(let c of a)i<r[c].length&&s.length<e&&s.push(r[c][i]);return Uint32Array.from(s).sort()}function Ht(t,e,n){if(!(e>=0&&e<=1))throw new Error(`noise must lie in [0, 1], got ${e}`);let o=t.slice(),r=new M([St,it(n)]),a=r.permutation(t.length).subarray(0,_t(e*t.length)),s=t.map(()=>r.upTo(j-1));for(let i of a)o[i]=s[i];return o}var at=(t,e,n)=>new M([It,it(e),n]).permutation(t);function it(t){if(Number.isInteger(t)&&t>=0&&t<4294967296)return t;throw new Error(`seed must be a whole number in [0, 2^32), got ${t}`)}var pe=Float32Array.from({length:256},(t,e)=>e/255);function ct(t,e,n){for(let o=0;o<e.length;o++){let r=e[o]*A;for(let a=0;a<A;a++)n[o*A+a]=pe[t[r+a]]}}var q=class{constructor(e,n,o,r=o,a=1,s=0){this.memory=e,this.rows=n,this.columns=o,this.down=r,this.right=a,this.from=s}get values(){return this.memory.values}},lt=t=>new q(t.memory,t.columns,t.rows,t.right,t.down,t.from),Z=(t,e,n)=>new q(t.memory,n,t.columns,t.down,t.right,t.from+e*t.down),X=(t,e)=>Z(t,0,e);async function ft(t){let n=new WebAssembly.Memory({initial:1}),{instance:o}=await WebAssembly.instantiate(t,{env:{memory:n}}),r=o.exports,a=65536,s=null;function i(c){let l=a;a+=Math.ceil(c/64)*64;let h=a-n.buffer.byteLength;h>0&&n.grow(Math.ceil(h/65536));let u=new Float32Array(n.buffer,l,c/4).fill(0);return{at:l,get values(){return u.length||(u=new Float32Array(n.buffer,l,c/4)),u}}}return{Numbers:Float32Array,place:(c,l=1)=>new q(i(4*c*l),c,l),matmul(c,l,h){let u=r.scratchSize(h.columns);(!s||s.values.length*4<u)&&(s=i(u));let[d,E,f]=[c,l,h].map(({memory:w,from:m})=>w.at+4*m);r.matmul(c.rows,l.columns,c.columns,d,c.down,c.right,E,l.down,l.right,f,h.down,s.at)},clear(){a=65536,s=null}}}function Q(t,e,n){let{place:o,Numbers:r}=t,a=e.slice(1).map((s,i)=>({W:o(e[i],s),b:o(1,s),dW:o(e[i],s),db:o(1,s),H:o(n,s),dH:o(n,s),factors:new r(i<e.length-2?n*s:0),averages:[]}));return{sizes:e,X:o(n,e[0]),layers:a,steps:0,maths:t}}var L=t=>t.layers.slice(0,-1),tt=t=>t.layers.flatMap(({W:e,b:n})=>[e.values,n.values]);function Tt(t,e,n){for(let{W:o,b:r}of t.layers){let a=Math.sqrt(6/(o.rows+o.columns)),s=o.values;for(let i=0;i<s.length;i++)s[i]=e===null?a*(2*n.uniform()-1):e*n.normal();r.values.fill(0)}}var we=1<<29;function*ht({matmul:t},e,n,o){let r=64*Math.max(1,Math.floor(we/(64*e.columns*n.columns)));for(let a=0;a<e.rows;a+=r){let s=Math.min(r,e.rows-a);t(Z(e,a,s),n,Z(o,a,s)),yield}}function*Ft(t,e,{W:n,b:o,H:r},a){yield*ht(t,X(e,a),n,X(r,a));let[s,i]=[r.values,o.values];for(let c=0,l=0;l<a;l++)for(let h=0;h<i.length;h++)s[c++]+=i[h]}function de(t,e){for(let n=0;n<e;n++)t[n]=t[n]*+(t[n]>0)+0}function et(t,e,n,o){if(!(n>=0&&n<1))throw new Error(`drop rates must lie in [0, 1), got ${n}`);if(n===0){t.fill(1,0,e);return}let r=Math.round(n*2147483648)-1,a=1/(1-n);for(let s=0;s<e;s++)t[s]=a*(r-(o.int32()>>>1)>>>31)}function Pt(t,e,n,o){L(t).forEach(({H:r,factors:a},s)=>et(a,e*r.columns,n[s],o))}function ge(t,e,n){for(let o=0;o<n;o++)t[o]*=e[o]}function*T(t,e,n){let o=t.X;for(let r of L(t)){let a=e*r.H.columns;yield*Ft(t.maths,o,r,e),de(r.H.values,a),n&&ge(r.H.values,r.factors,a),o=r.H}yield*Ft(t.maths,o,t.layers[t.layers.length-1],e)}function mt(t,e,n){let o=-1/0;for(let a=0;a<n;a++)t[e+a]<=o||(o=t[e+a]);let r=0;for(let a=0;a<n;a++)r+=t[e+a]=jt(t[e+a]-o);for(let a=0;a<n;a++)t[e+a]/=r;return G(r)+o}function pt(t,e){let{H:n,dH:o}=t.layers[t.layers.length-1],[r,a,s]=[n.values,o.values,n.columns],i={loss:0,right:0};for(let c=0,l=0;c<e.length;c++,l+=s){let h=l;for(let u=l;u<l+s;u++)a[u]=r[u],r[u]>r[h]&&(h=u);i.loss+=mt(a,l,s)-r[l+e[c]],i.right+=+(h===l+e[c]),a[l+e[c]]-=1}return i}function*Ut(t,e){for(let n=t.layers.length-1;n>=0;n--){let{W:o,dW:r,db:a,dH:s}=t.layers[n],i=t.layers[n-1],c=i?i.H:t.X;yield*ht(t.maths,lt(X(c,e)),X(s,e),r);let[l,h]=[a.values.fill(0),s.values];for(let f=0,w=0;w<e;w++)for(let m=0;m<l.length;m++)l[m]+=h[f++];if(!i)return;yield*ht(t.maths,X(s,e),lt(o),X(i.dH,e));let[u,d,E]=[i.H.values,i.dH.values,i.factors];for(let f=0,w=e*o.rows;f<w;f++)d[f]*=E[f]*+(u[f]!==0)}}function B(t){for(;!t.next().done;);}var ut=Math.fround;function ye(t,e,{lr:n,wd:o=0}){let[r,a,s]=[n,o,1/e].map(ut);t.steps++,Dt(t,(i,c)=>{for(let l=0;l<i.length;l++)i[l]-=r*(s*c[l]+a*i[l])})}function be(t,e,{lr:n,wd:o=0}){let[r,a]=[1,1];t.steps++;for(let d=0;d<t.steps;d++)[r,a]=[r*.9,a*.999];let[s,i,c]=[n*Math.sqrt(1-a)/(1-r),o,1/e].map(ut),[l,h,u]=[.9,.999,1e-8].map(ut);Dt(t,(d,E,f)=>{f.length||f.push(new t.maths.Numbers(E.length),new t.maths.Numbers(E.length));let[w,m]=f;for(let p=0;p<d.length;p++){let g=c*E[p]+i*d[p];w[p]=l*w[p]+(1-l)*g,m[p]=h*m[p]+(1-h)*g*g,d[p]-=s*w[p]/(Math.sqrt(m[p])+u)}})}function Dt(t,e){for(let{W:n,b:o,dW:r,db:a,averages:s}of t.layers)s[0]??=[],s[1]??=[],e(n.values,r.values,s[0]),e(o.values,a.values,s[1])}var Rt={sgd:ye,adam:be};var P=40,wt=4,nt=100;function Xt({h:t,p:e,count:n,seed:o}){if(!(e>=0&&e<=1))throw new Error(`p must lie in [0, 1], got ${e}`);let r=new Float32Array(n*t.length);e<1&&et(r,r.length,e,new M([rt,o]));for(let a=0;a<r.length;a++)r[a]*=t[a%t.length];return{outputs:{data:r,shape:[n,t.length]}}}function Wt(t,{sizes:e,params:n}){t.clear();let o=Q(t,e,nt);return tt(o).forEach((r,a)=>r.set(n[a])),o}function zt(t,e,{rates:n,seed:o,draw:r}){L(t).forEach(({H:a,factors:s},i)=>{let c=n[Math.min(i,n.length-1)];et(s,e*a.columns,c,new M([rt,o,r,i]))})}function Ct(t,e,n){let{draws:o=51}=n;if(!(o>=1&&o<=nt))throw new Error(`draws must lie in [1, ${nt}], got ${o}`);let r=t.layers[t.layers.length-1].H,a=c=>{let l=Float32Array.from(r.values.subarray(0,c*j));for(let h=0;h<c;h++)mt(l,h*j,j);if(!l.every(Number.isFinite))throw new Error("the net puts out numbers that are nan or infinite: its training has diverged");return l},s=Float32Array.from(e);for(let c=0;c<o;c++)t.X.values.set(s,c*A);B(T(t,1,!1));let i={full:{data:a(1),shape:[j]}};return zt(t,o,n),B(T(t,o,!0)),i.probabilities={data:a(o),shape:[o,j]},L(t).forEach(({H:c,factors:l},h)=>{let u=[c.columns];i[`kept_${h}`]={data:Uint8Array.from(l.subarray(0,c.columns),d=>+(d>0)),shape:u},i[`hidden_${h}`]={data:Float32Array.from(c.values.subarray(0,c.columns)),shape:u}}),i}function Gt(t,e,n){let o=Math.min(nt,e.length/A);t.X.values.set(Float32Array.from(e.subarray(0,o*A),h=>h/255));let r=()=>L(t).map(({H:h})=>h.values.slice(0,o*h.columns));zt(t,o,n),B(T(t,o,!0));let a=r();B(T(t,o,!1));let s=r(),i={train:[],predict:[]},c={train:[],predict:[]},l={};return s.forEach((h,u)=>{let d=xe(h),E=Float64Array.from({length:P+1},(f,w)=>{let m=Math.floor(w*wt/P);return kt(d+m)*Ae[w%(P/wt)]});l[`edges_${u}`]={data:E,shape:[P+1]};for(let[f,w]of[["train",a[u]],["predict",h]]){let m=new Int32Array(P),[p,g]=[0,0];for(let y of w){g+=y,p+=+(y===0);let b=y===0?-1:Math.floor((ot(y)-d)*P/wt);b>=0&&b<P&&m[b]++}l[`${f}_${u}`]={data:m,shape:[P]},i[f].push(p/w.length),c[f].push(g/w.length)}}),{...l,zeros:i,means:c}}var Ae=[1,1.2589254117941673,1.5848931924611136,1.9952623149688795,2.51188643150958,3.1622776601683795,3.9810717055349722,5.011872336272722,6.309573444801933,7.943282347242816];function xe(t){let e=t.filter(n=>n!==0).sort();return e.length?Math.floor(ot(e[e.length>>1]))-1:-2}var bt=256,dt=500,Ee=1e3,$e=.01,C=class extends Error{},ve=({units1:t,units2:e,layers:n})=>[t,...Array(n-1).fill(e)],Jt=({drop1:t,drop2:e,layers:n})=>[t,...Array(n-1).fill(e)],At=()=>({train_loss:[],train_acc_noisy:[],train_acc_clean:[],test_loss:[],test_acc:[],seconds:[]});function*qt(t,e,n){let{images:o,labels:r}=Vt(t,e),a=gt(t,n,Jt(t)),{net:s}=a,i=t.batch??bt,c=Math.ceil(r.length/i),l=At(),h={epoch:1,batch:0,batches:c,share:0,now:null,history:l,epochDone:!1,net:s},u=()=>h;for(let d=1;d<=t.epochs;d++){let E=at(r.length,t.seed,d-1),f={loss:0,right:0,images:0},w=0;for(let g=1;g<=c;g++){let y=E.subarray((g-1)*i,g*i),b=Kt(a,o,r,y,f);for(let v=!1;!v;){let I=performance.now();v=b.next().done??!1,w+=(performance.now()-I)/1e3,v||(yield h)}let x={train_loss:f.loss/f.images,train_acc_noisy:f.right/f.images};Yt(x.train_loss,d,g);let $=(d-1+g/c)/t.epochs;h={epoch:d,batch:g,batches:c,share:$,now:x,history:l,epochDone:!1,net:s},yield h}let m=yield*yt(s,e.testImages,e.testLabels,u),p=yield*yt(s,o,r,u);Zt(l,{train_loss:f.loss/f.images,train_acc_noisy:f.right/f.images,train_acc_clean:p.accuracy,test_loss:m.loss,test_acc:m.accuracy,seconds:w}),yield{...h,epochDone:!0}}}function*Bt(t,e,n,o={}){let{images:r,labels:a}=Vt(t,e),s=t.batch??bt,i=Math.ceil(a.length/s),{every:c=i}=o,l=Jt(t),h=[gt(t,n,l),gt(t,n,l.map(()=>0))],u=h.map(({net:m})=>({now:{train_loss:NaN,train_acc_noisy:NaN},kept:L(m).map(({H:p})=>new Uint8Array(p.columns).fill(1)),curve:{step:[],test_loss:[],test_acc:[]},net:m})),d=1,E=0,f=(m=!1)=>({epoch:d,step:E,share:E/(t.epochs*i),with:u[0],without:u[1],measured:m}),w=function*(){let m=[];for(let{net:p}of h)m.push(yield*yt(p,e.testImages,e.testLabels,f));u.forEach(({curve:p},g)=>{Zt(p,{step:E,test_loss:m[g].loss,test_acc:m[g].accuracy})}),yield f(!0)};for(;d<=t.epochs;d++){let m=at(a.length,t.seed,d-1);for(let p=1;p<=i;p++){let g=m.subarray((p-1)*s,p*s);for(let[y,b]of h.entries()){let x={loss:0,right:0,images:0},$=Kt(b,r,a,g,x);for(;!$.next().done;)yield f();u[y].now={train_loss:x.loss/x.images,train_acc_noisy:x.right/x.images},u[y].kept=L(b.net).map(({H:v,factors:I})=>Uint8Array.from(I.subarray(0,v.columns),U=>+(U>0))),Yt(u[y].now.train_loss,d,p)}E++,yield f(),(E%c===0||E===t.epochs*i)&&(yield*w())}}}function Vt({images:t,noise:e,seed:n},o){let r=Y(o.trainLabels,t,n),a=Ht(Uint8Array.from(r,i=>o.trainLabels[i]),e,n);if(r.length===o.trainLabels.length)return{images:o.trainImages,labels:a};let s=new Uint8Array(r.length*A);return r.forEach((i,c)=>{s.set(o.trainImages.subarray(i*A,(i+1)*A),c*A)}),{images:s,labels:a}}function gt(t,e,n){let{seed:o,init:r,optimizer:a,batch:s=bt}=t,i=Q(e,[A,...ve(t),j],Math.max(s,dt));return Tt(i,r==="lecture"?$e:null,new M([Nt,o])),{net:i,rates:n,masks:new M([Lt,o]),settings:t,update:Rt[a]}}function*Kt({net:t,rates:e,masks:n,settings:o,update:r},a,s,i,c){let l=i.length;ct(a,i,t.X.values),Pt(t,l,e,n),yield*T(t,l,!0);let{loss:h,right:u}=pt(t,Uint8Array.from(i,d=>s[d]));yield*Ut(t,l),r(t,l,o),c.loss+=h,c.right+=u,c.images+=l}function*yt(t,e,n,o){let r={loss:0,right:0};for(let a=0;a<n.length;a+=dt){let s=n.subarray(a,a+dt);ct(e,Array.from(s,(h,u)=>a+u),t.X.values);let i=T(t,s.length,!1);for(;!i.next().done;)yield o();let{loss:c,right:l}=pt(t,s);r.loss+=c,r.right+=l,yield o()}return{loss:r.loss/n.length,accuracy:r.right/n.length}}function Yt(t,e,n){if(t>-1/0&&t<Ee)return;if(e===1&&n===1&&!Number.isFinite(t))throw new C("the loss of the first mini-batch is not finite, before anything was learnt: the first weights may be too large, or the loss takes the log of 0");let o=Number.isFinite(t)?"has exploded":"is not a finite number any more",r=Number.isFinite(t)?Number(t.toPrecision(6)):t;throw new C(`training stopped in epoch ${e} after ${n} mini-batches: the loss ${o} (${r}). Initialise the parameters anew and try a smaller learning rate, for instance a tenth of this one.`)}function Zt(t,e){for(let n of Object.keys(t))t[n].push(e[n])}var je=10,oe=30;function re(t,e){let n,o,r=null,a=0,s=null,i=null,{sample:c,dataFor:l}=ke();async function h(){if(!s)throw new Error("there is no trained net yet: train one in the training lab");let f=await s,w=await(o??=ft(e));return i?.weights!==f&&(i={weights:f,net:Wt(w,f)}),i.net}function u(f,w,m,p){let g=r,y={state:"training",message:"",epoch:0,share:0,seconds:0,loaded:null},b=null,x=()=>m({...y},b),$=()=>{},v=new Promise(k=>$=k);async function I(){await g?.ended;let k=(F,z)=>{S.whyStop||(Object.assign(y,{message:F,loaded:z}),x())},W=await Promise.race([w(k),v]),V=await(n??=ft(e));V.clear(),Object.assign(y,{message:"",loaded:null});let N=W?.(V),O=performance.now(),[H,D]=[O,O];for(;!S.whyStop;){let F=N?.next();if(!F||F.done)break;b=F.value;let z=performance.now();Object.assign(y,{epoch:b.epoch,share:b.share,seconds:(z-O)/1e3}),z-D>=oe&&(x(),D=z),z-H>=je&&(await _e(),H=performance.now())}}function U(k,W){Object.assign(y,{state:k,message:W,loaded:null}),r===S&&(r=null),x()}let S={id:f,whyStop:"",stop(k){S.whyStop||(S.whyStop=k,y.state="stopping",x(),$())},ended:Promise.resolve()};r=S,g?.stop("another run began"),x(),S.ended=I().then(()=>{let k=S.whyStop;U("done",k?`Stopped after ${p(b)}: ${k}.`:`Done: ${p(b)}.`)},k=>U("failed",ne(k)))}let d={dropout:Xt,async thin(f){let w=await h(),m=f.pixels?null:await E(f);return Ct(w,f.pixels??Array.from(m??[],p=>p/255),f)},async activations(f){let w=await h();return Gt(w,f.images??(await c(f.base)).testImages,f)},async images({base:f,train_size:w,test_size:m,seed:p}){let{trainImages:g,trainLabels:y,testImages:b,testLabels:x}=await c(f);return{...Qt("train",g,y,w,p),...Qt("test",b,x,m,p)}},train({id:f,base:w,settings:m,images:p},g){let y=++a,b=At(),x=null;return u(f,async $=>{let v=p?te(p):await l(w,m.images,$);return I=>qt(m,v,I)},($,v)=>{v&&({now:x,history:b}=v),v?.now&&$.state==="done"&&(s=Promise.resolve(Me(v.net))),g({run:{id:y,settings:m,...$,now:x,history:b}})},$=>`${$?.history.seconds.length??0} of ${m.epochs} epochs`),{}},train_pair({id:f,base:w,images:m,every:p,...g},y){let{p:b,seed:x,epochs:$=30,train_size:v=2e3,test_size:I=2e3,num_hiddens:U=[512,512]}=g,{lr:S=.001,batch_size:k=128}=g,[W,V=W]=U;return u(f,async()=>{let N=te(m??await d.images({base:w,train_size:v,test_size:I,seed:x},y)),O={drop1:b,drop2:b,units1:W,units2:V,layers:U.length,noise:0,seed:x,epochs:$,lr:S,wd:0,init:"xavier",optimizer:"adam",batch:k,images:N.trainLabels.length};return H=>Bt(O,N,H,{every:p})},(N,O)=>{let H={steps:[],with:[],without:[],now:null,kept:[]};if(O){let{with:D,without:F}=O;Object.assign(H,{steps:D.curve.step,with:D.curve.test_loss,without:F.curve.test_loss}),Object.assign(H,{now:{with:D.now,without:F.now},kept:D.kept})}y({pair:{p:b,seed:x,epochs:$,...N,...H}})},N=>`${N?Math.floor(N.share*$+1e-9):0} of ${$} epochs`),{}},stop({only:f=r?.id}){return r?.id===f&&r?.stop("you pressed Stop"),{}},weights({sizes:f,data:w,url:m}){return s=(async()=>Ie(f,w??await Se(m)))(),s.then(()=>({}))},async net(){if(!s)throw new Error("there is no trained net yet: train one in the training lab");let{sizes:f,params:w}=await s;return{sizes:f,...Object.fromEntries(w.map((m,p)=>[`param_${p}`,{data:m,shape:[m.length]}]))}}};async function E({image:f,images:w,base:m}){let p=w??(await c(m)).testImages,g=p.length/A;if(!Number.isInteger(f)||f<0||f>=g)throw new Error(`image must be a whole number in [0, ${g}), got ${f}`);return p.subarray(f*A,(f+1)*A)}t.onmessage=async({data:{id:f,ask:w,...m}})=>{try{if(!Object.hasOwn(d,w))throw new Error(`there is no question ${w}`);let p=g=>t.postMessage({id:f,state:g});t.postMessage({id:f,answer:await d[w]({...m,id:f},p)})}catch(p){t.postMessage({id:f,error:ne(p)})}}}function ke(){let t=new Map;function e(r,a){let s=t.get(r);return s||(s=Ot(r,a),t.set(r,s),s.catch(()=>t.delete(r))),s}function n(r,a){if(!r)throw new Error("there are no images: nobody said where they are");return e(r,a)}async function o(r,a,s){let i=u=>(u/1e6).toFixed(1),c=-1/0,l=(u,d)=>{d<200*a||performance.now()-c<oe||(c=performance.now(),s(`Loading the images: ${i(u)} of ${i(d)} MB.`,u/d))},h=await n(r,l);return a>h.trainLabels.length?e(`${r}all/`,l):h}return{sample:n,dataFor:o}}var _e=()=>new Promise(t=>{let{port1:e,port2:n}=new MessageChannel;e.onmessage=()=>{e.close(),t()},n.postMessage(null)});function Qt(t,e,n,o,r){let a=Y(n,o,r),s=new Uint8Array(o*A);return a.forEach((i,c)=>s.set(e.subarray(i*A,(i+1)*A),c*A)),{[`${t}_images`]:{data:s,shape:[o,A]},[`${t}_labels`]:{data:Uint8Array.from(a,i=>n[i]),shape:[o]}}}function te({train_images:t,train_labels:e,test_images:n,test_labels:o}){let[r,a,s,i]=[t,e,n,o].map(({data:c})=>c instanceof Uint8Array?c:Uint8Array.from(c));return st({trainImages:r,trainLabels:a,testImages:s,testLabels:i})}var Me=t=>({sizes:t.sizes,params:tt(t).map(e=>e.slice())});async function Se(t){let e=await fetch(t);if(!e.ok)throw new Error(`the net could not be loaded: the server answered ${e.status} for ${t}`);return new Uint16Array(await e.arrayBuffer())}function Ie(t,e){let n=e instanceof Uint16Array?Float32Array.from(e,Ne):e,o=t.slice(1).flatMap((s,i)=>[t[i]*s,s]),r=o.reduce((s,i)=>s+i,0);if(n.length!==r)throw new Error(`a net ${t.join("-")} has ${r} parameters, got ${n.length}`);let a=0;return{sizes:t,params:o.map(s=>n.slice(a,a+=s))}}var ee=new DataView(new ArrayBuffer(4));function Ne(t){let[e,n]=[t>>15?-1:1,t&32767];return ee.setUint32(0,n<<13),e*ee.getFloat32(0)*5192296858534828e18}function ne(t){let{message:e}=t;return t instanceof RangeError?"The memory ran out. Train fewer units or layers, or close other pages.":t instanceof C||Object.getPrototypeOf(t)===Error.prototype?e[0].toUpperCase()+e.slice(1):`The computation failed. ${t}`}re(globalThis,Et);})();\n'});var rr={};Ka(rr,{pageEngine:()=>Fo});function Fo({base:e,weights:t,images:l}={}){let n=e&&new URL(e,document.baseURI).href,o=!1,r=null,i=!1;return lr++,{async ask(c,u={},A){if(on??=Xa(Za()),t&&!o){o=!0;let x=t.url&&new URL(t.url,document.baseURI).href;on.ask("weights",{...t,url:x}).answer.catch(()=>o=!1)}let m=c==="thin"||c==="activations";m&&A&&sr.add(A);let p={base:n,...m&&l?{images:l}:{},...u};if(c==="stop")return r===null?{}:on.ask(c,{only:r});let{id:h,answer:v}=on.ask(c,p,A);return(c==="train"||c==="train_pair")&&(r=h),v},dispose(){i||(i=!0,r!==null&&on?.forget(r),--lr===0&&(on?.end(),on=null))}}}function Za(){let e=URL.createObjectURL(new Blob([nr],{type:"text/javascript"}));return new Worker(e)}function Xa(e){let t=new Map,l=new Map,n=0;return e.onmessage=({data:{id:o,answer:r,error:i,state:c}})=>{if(c){let A=l.get(o);A&&A.state.set(A.told=c);let[{state:m}]=Object.values(c);if((m==="done"||m==="failed")&&l.delete(o),m==="done"&&c.run?.share){or++;for(let p of sr)p.set({net:or})}return}let u=t.get(o);t.delete(o),i===void 0?u?.resolve(r):u?.reject(new Error(i))},e.onerror=o=>{let r=`The computation failed. ${o.message}`;for(let{reject:i}of t.values())i(new Error(r));for(let{state:i,told:c}of l.values())for(let[u,A]of Object.entries(c))i.set({[u]:{...A,state:"failed",message:r}});e.terminate(),on=null},{ask(o,r,i){let c=++n;i&&l.set(c,{state:i,told:{}});let u=new Promise((A,m)=>t.set(c,{resolve:A,reject:m}));return e.postMessage({...r,id:c,ask:o}),{id:c,answer:u}},end(){e.terminate();for(let{reject:o}of t.values())o(new Error("The page is closing"))},forget(o){l.delete(o)&&e.postMessage({id:++n,ask:"stop",only:o})}}}var on,lr,sr,or,Qo=er(()=>{"use strict";tr();on=null,lr=0,sr=new Set,or=0});Qo();var Ql="The kernel has gone: run the cells above again to bring it to life",ec="The view was closed",tc="The kernel does not answer: it is busy, or has gone; then run the cells above again";var ul=class{constructor(t={}){this.values={...t},this.listeners=new Set}get(t){return this.values[t]}set(t){let l=Object.keys(t).filter(n=>!Object.is(t[n],this.values[n]));Object.assign(this.values,t);for(let{names:n,fn:o}of[...this.listeners])n.some(r=>l.includes(r))&&o()}on(t,l){let n={names:[t].flat(),fn:l};return this.listeners.add(n),()=>{this.listeners.delete(n)}}};function sn(e){let t=!1,l=null,n=null,o=()=>{let r=l;l=n=null,r?.()};return(r,i)=>new Promise((c,u)=>{n?.(),l=()=>{t=!0,e(r,i).then(c,u).finally(()=>{t=!1,o()})},n=()=>c(void 0),t||o()})}var ir=e=>e?JSON.parse(e):{};function ar(e,t){let l=new ul(ir(e.dataset.state)),n=ir(e.dataset.options);return{state:l,options:n,ask:(o,r={})=>t.ask(o,r,l),live:!0,onGone:()=>()=>{},place:"page",dispose:()=>t.dispose?.()}}var Oo={bool:Uint8Array,uint8:Uint8Array,int32:Int32Array,uint32:Uint32Array,float32:Float32Array,float64:Float64Array};function nc({answer:e={},arrays:t=[]},l){return t.forEach(([n,o,r],i)=>{let{buffer:c,byteOffset:u,byteLength:A}=l[i];if(!Oo[o])throw new Error(`arrays must be of ${Object.keys(Oo).join(", ")}, got ${o}`);let m=c.slice(u,u+A);e[n]={data:new Oo[o](m),shape:r}}),e}function cr({model:e}){let t=new Map,l=new Set,n=[],o=0,r=(m,p)=>{e.on(m,p);let h=[m,p];return n.push(h),()=>{e.off(m,p),n.splice(n.indexOf(h),1)}},i=m=>{A.live=!1;for(let{reject:p,timer:h}of t.values())clearTimeout(h),p(new Error(m));t.clear()},c=()=>{if(A.live){i(Ql);for(let m of l)m()}};r("msg:custom",(m,p)=>{let h=t.get(m?.id);if(h){if(t.delete(m.id),clearTimeout(h.timer),m.error)return h.reject(new Error(m.error));try{h.resolve(nc(m,p??[]))}catch(v){h.reject(v)}}}),r("comm:close",c),r("comm_live_update",()=>{setTimeout(()=>A.live&&e.get("layout")?.comm_live===!1&&c())});let u=lc(e.widget_manager?.kernel,c),A={options:e.get("options")??{},live:!0,place:"jupyter",state:{get:m=>e.get(m),set(m){e.set(m),e.save_changes()},on(m,p){let h=!1,v=[m].flat().map(x=>r(`change:${x}`,()=>{h=!0}));return v.push(r("change",()=>{h&&(h=!1,p())})),()=>v.forEach(x=>x())}},ask(m,p={}){return A.live?new Promise((h,v)=>{let x=++o+Math.random(),M=()=>t.delete(x)&&v(new Error(tc)),S=e.widget_manager?.kernel?void 0:setTimeout(M,2e4);t.set(x,{resolve:h,reject:v,timer:S}),e.send({...p,id:x,ask:m})}):Promise.reject(new Error(Ql))},onGone(m){return l.add(m),()=>{l.delete(m)}},dispose(){u();for(let[m,p]of[...n])e.off(m,p);l.clear(),i(ec)}};return A}function lc(e,t){let l=()=>{["restarting","autorestarting","terminating","dead"].includes(e.status)&&t()};return e?.statusChanged?.connect(l),e?.disposed?.connect(t),()=>{e?.statusChanged?.disconnect(l),e?.disposed?.disconnect(t)}}var ur=`/* All rules stand below .d2l-live, so that they touch nothing else on the page. */
.d2l-live {
  --d2l-ink: #222222;
  --d2l-paper: transparent;
  --d2l-noisy: #cc79a7;
  --d2l-clean: #009e73;
  --d2l-test: var(--d2l-ink);
  --d2l-with: #0072b2;
  --d2l-without: #d55e00;
  --d2l-dropped: #8a8f94;
  --d2l-accent: #0072b2;
  --d2l-on-accent: #ffffff;
  --d2l-alarm: #b3261e;
  --d2l-soft: color-mix(in srgb, var(--d2l-ink) 7%, transparent);
  --d2l-line: color-mix(in srgb, var(--d2l-ink) 18%, transparent);
  --d2l-edge: color-mix(in srgb, var(--d2l-ink) 58%, transparent);
  color-scheme: light;
  display: block;
  container: d2l / inline-size;
  box-sizing: border-box;
  max-width: 100%;
  overflow: visible;
  color: var(--d2l-ink);
  background: var(--d2l-paper);
  font: inherit;
  font-size: max(14px, 1em);
  line-height: 1.45;
}

/* Dark: JupyterLab, the site, VS Code and Colab say so; else the reader's own wish counts. */
:is([data-jp-theme-light="false"], [data-theme="dark"], .vscode-dark, [theme="dark"]) .d2l-live {
  --d2l-ink: #e8e8e8;
  --d2l-noisy: #e09ac2;
  --d2l-clean: #2fc79a;
  --d2l-with: #56a8e8;
  --d2l-without: #f58b45;
  --d2l-dropped: #979ca1;
  --d2l-accent: #56a8e8;
  --d2l-on-accent: #0b1720;
  --d2l-alarm: #ff9a8f;
  color-scheme: dark;
}
@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"], :has([data-jp-theme-light="true"], .vscode-light)) .d2l-live {
    --d2l-ink: #e8e8e8;
    --d2l-noisy: #e09ac2;
    --d2l-clean: #2fc79a;
    --d2l-with: #56a8e8;
    --d2l-without: #f58b45;
    --d2l-dropped: #979ca1;
    --d2l-accent: #56a8e8;
    --d2l-on-accent: #0b1720;
    --d2l-alarm: #ff9a8f;
    color-scheme: dark;
  }
}

.d2l-live *,
.d2l-live *::before {
  box-sizing: border-box;
}
.d2l-live [hidden],
.d2l-live[hidden] {
  display: none !important;
}
.d2l-live :is(p, figure, fieldset, h3) {
  margin: 0;
  padding: 0;
  border: 0;
  min-width: 0;
}
.d2l-live p {
  max-width: 70ch;
}
.d2l-live .d2l-hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.d2l-live :focus-visible {
  outline: 2px solid var(--d2l-accent);
  outline-offset: 2px;
  border-radius: 4px;
}
.d2l-live .d2l-error {
  color: var(--d2l-alarm);
}
.d2l-live .d2l-notice {
  padding: 8px 12px;
  border-left: 4px solid var(--d2l-without);
  background: var(--d2l-soft);
  font-weight: 600;
}
.d2l-live .d2l-gone :is(.d2l-control, .d2l-button, .d2l-segmented) {
  pointer-events: none;
  opacity: 0.45;
}

/* Controls */
.d2l-live :is(input, select, button) {
  font: inherit;
  color: inherit;
  margin: 0;
}
.d2l-live .d2l-control {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  align-items: center;
  gap: 0 12px;
  min-width: 0;
}
.d2l-live .d2l-control > :is(input, select) {
  grid-column: 1 / -1;
  width: 100%;
  min-width: 0;
}
.d2l-live .d2l-control output {
  font-variant-numeric: tabular-nums;
  font-weight: 600;
  text-align: right;
}
.d2l-live .d2l-control.d2l-off :is(label, output) {
  opacity: 0.5;
}
.d2l-live .d2l-number .d2l-error {
  grid-column: 1 / -1;
}
.d2l-live :is(input[type="number"], input[type="text"], select) {
  min-height: 32px;
  padding: 3px 8px;
  border: 1px solid var(--d2l-edge);
  border-radius: 6px;
  background: transparent;
}
.d2l-live option {
  color: #222222;
  background: #ffffff;
}
.d2l-live input[type="range"] {
  appearance: none;
  height: 24px;
  padding: 0;
  background: transparent;
  cursor: pointer;
  touch-action: pan-y;
}
.d2l-live input[type="range"]::-webkit-slider-runnable-track {
  height: 5px;
  border-radius: 3px;
  background: linear-gradient(
    to right,
    var(--d2l-accent) var(--d2l-share, 0%),
    var(--d2l-edge) var(--d2l-share, 0%)
  );
}
.d2l-live input[type="range"]::-moz-range-track {
  height: 5px;
  border-radius: 3px;
  background: var(--d2l-edge);
}
.d2l-live input[type="range"]::-moz-range-progress {
  height: 5px;
  border-radius: 3px;
  background: var(--d2l-accent);
}
.d2l-live input[type="range"]::-webkit-slider-thumb {
  appearance: none;
  width: 18px;
  height: 18px;
  margin-top: -6.5px;
  border: 0;
  border-radius: 50%;
  background: var(--d2l-accent);
}
.d2l-live input[type="range"]::-moz-range-thumb {
  width: 18px;
  height: 18px;
  border: 0;
  border-radius: 50%;
  background: var(--d2l-accent);
}
.d2l-live input[type="range"]:disabled {
  opacity: 0.4;
  cursor: default;
}
.d2l-live .d2l-checkbox {
  display: inline-flex;
  align-items: center;
  gap: 8px;
  min-height: 32px;
}
.d2l-live .d2l-checkbox input {
  width: 18px;
  height: 18px;
  accent-color: var(--d2l-accent);
}
.d2l-live .d2l-button {
  min-height: 34px;
  padding: 4px 14px;
  border: 1px solid var(--d2l-edge);
  border-radius: 8px;
  background: transparent;
  cursor: pointer;
}
.d2l-live .d2l-button:hover:not(:disabled) {
  background: var(--d2l-soft);
}
.d2l-live .d2l-button:disabled {
  opacity: 0.45;
  cursor: default;
}
.d2l-live .d2l-primary:not(:disabled),
.d2l-live .d2l-primary:hover:not(:disabled) {
  border-color: var(--d2l-accent);
  background: var(--d2l-accent);
  color: var(--d2l-on-accent);
  font-weight: 600;
}
.d2l-live .d2l-presets,
.d2l-live .d2l-actions {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
}
.d2l-live .d2l-presets .d2l-button {
  border-radius: 17px;
}
.d2l-live .d2l-presets [aria-pressed="true"] {
  border-color: var(--d2l-accent);
  box-shadow: inset 0 0 0 1px var(--d2l-accent);
  font-weight: 600;
}
.d2l-live .d2l-segmented {
  display: inline-flex;
  border: 1px solid var(--d2l-edge);
  border-radius: 8px;
  overflow: hidden;
}
.d2l-live .d2l-segmented label {
  position: relative;
  cursor: pointer;
}
.d2l-live .d2l-segmented input {
  position: absolute;
  inset: 0;
  opacity: 0;
  cursor: pointer;
}
.d2l-live .d2l-segmented span {
  display: flex;
  align-items: center;
  min-height: 32px;
  padding: 2px 14px;
}
.d2l-live .d2l-segmented input:checked + span {
  background: var(--d2l-accent);
  color: var(--d2l-on-accent);
  font-weight: 600;
}
.d2l-live .d2l-segmented input:focus-visible + span {
  outline: 2px solid var(--d2l-ink);
  outline-offset: -4px;
  border-radius: 8px;
}
@media (pointer: coarse) {
  .d2l-live
    :is(.d2l-button, .d2l-segmented span, .d2l-checkbox, select, input[type="number"], input[type="text"]) {
    min-height: 44px;
  }
  .d2l-live input[type="range"] {
    height: 44px;
  }
}

/* The chart. uPlot's own sheet sets more, on the whole page. */
.d2l-live .d2l-chart {
  position: relative;
  min-width: 0;
}
.d2l-live .d2l-title {
  font-weight: 650;
  max-width: none;
}
.d2l-live :is(.d2l-yname, .d2l-readout) {
  font-size: 0.9em;
  opacity: 0.85;
}
.d2l-live .d2l-readout {
  min-height: 2.9em;
  max-width: none;
  font-variant-numeric: tabular-nums;
}
.d2l-live .d2l-plot {
  min-width: 0;
  min-height: 220px;
}
.d2l-live :is(.u-wrap, .uplot canvas) {
  position: relative;
}
.d2l-live .uplot canvas {
  display: block;
  width: 100%;
  height: 100%;
}
.d2l-live :is(.u-over, .u-under, .u-axis, .u-cursor-x, .u-cursor-pt) {
  position: absolute;
}
.d2l-live .u-under {
  overflow: hidden;
}
.d2l-live :is(.u-cursor-x, .u-cursor-y, .u-cursor-pt, .u-select) {
  top: 0;
  left: 0;
  pointer-events: none;
}
.d2l-live .u-cursor-x {
  height: 100%;
  border-right: 1px dashed var(--d2l-edge);
}
.d2l-live .u-cursor-pt {
  border-radius: 50%;
}
.d2l-live .u-off {
  display: none;
}

/* The training lab */
.d2l-live :is(.d2l-lab, .d2l-lab-main, .d2l-lab-picture, .d2l-lab-controls) {
  display: grid;
  gap: 14px;
  min-width: 0;
  align-content: start;
}
.d2l-live .d2l-lab-picture {
  container: d2l-picture / inline-size;
  gap: 8px;
}
.d2l-live .d2l-lab-controls {
  grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr));
  gap: 14px 28px;
}
.d2l-live .d2l-lab-controls fieldset {
  display: grid;
  align-content: start;
  gap: 6px;
}
.d2l-live legend {
  padding: 0;
  margin-bottom: 4px;
  font-weight: 650;
}
.d2l-live .d2l-lab-switch {
  float: right;
  margin: 0 0 6px 12px;
}
.d2l-live .d2l-facts {
  font-size: 0.9em;
}
.d2l-live .d2l-progress {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 12px;
  min-height: 1.5em;
  font-variant-numeric: tabular-nums;
}
.d2l-live progress {
  flex: 0 1 220px;
  height: 10px;
  accent-color: var(--d2l-accent);
}
.d2l-live .d2l-note {
  font-weight: 600;
}
.d2l-live .d2l-copied textarea {
  width: 100%;
  font: inherit;
  color: inherit;
  background: transparent;
}
.d2l-live .d2l-kept {
  display: grid;
  gap: 8px;
  justify-items: start;
}
.d2l-live .d2l-kept table {
  width: 100%;
  border-collapse: collapse;
  font: inherit;
  color: inherit;
  font-variant-numeric: tabular-nums;
}
.d2l-live .d2l-kept caption {
  text-align: left;
  font-weight: 650;
  color: inherit;
}
.d2l-live .d2l-kept :is(th, td) {
  padding: 4px 10px 4px 0;
  border-top: 1px solid var(--d2l-line);
  text-align: right;
  background: transparent;
}
.d2l-live .d2l-kept :is(th:first-child, .d2l-name, th:nth-child(2)) {
  text-align: left;
}
.d2l-live .d2l-kept .d2l-name {
  width: 40%;
}
.d2l-live .d2l-kept input {
  width: 100%;
}
.d2l-live .d2l-new {
  animation: d2l-new 1.5s ease-out;
}
@keyframes d2l-new {
  from {
    background: color-mix(in srgb, var(--d2l-accent) 35%, transparent);
  }
}
@container d2l (width >= 900px) {
  .d2l-live .d2l-lab-main {
    grid-template-columns: minmax(0, 1fr) 270px;
    gap: 32px;
  }
  .d2l-live .d2l-lab-controls {
    grid-template-columns: minmax(0, 1fr);
  }
}
@container d2l (width >= 1180px) {
  .d2l-live .d2l-lab-main {
    grid-template-columns: minmax(0, 1fr) 520px;
  }
  .d2l-live .d2l-lab-controls {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .d2l-live .d2l-lab-controls fieldset:nth-child(2) {
    order: 1;
  }
}
@container d2l-picture (width < 560px) {
  .d2l-live .d2l-lab-switch {
    float: none;
    margin: 0 0 6px;
  }
  .d2l-live .d2l-kept :is(table, caption, tbody, tr, td) {
    display: block;
    width: auto;
    border: 0;
    padding: 0;
    text-align: left;
  }
  .d2l-live .d2l-kept table {
    width: 100%;
  }
  .d2l-live .d2l-kept thead {
    display: none;
  }
  .d2l-live .d2l-kept tr {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
    padding: 8px 0;
    border-top: 1px solid var(--d2l-line);
  }
  .d2l-live .d2l-kept tr th {
    border: 0;
    padding: 0;
  }
  .d2l-live .d2l-kept .d2l-name {
    flex: 1 0 80%;
    width: auto;
  }
  .d2l-live .d2l-kept td[data-title]::before {
    content: attr(data-title) " ";
    opacity: 0.75;
  }
}
@media (prefers-reduced-motion: reduce) {
  .d2l-live * {
    animation: none !important;
    transition: none !important;
  }
}
`;var dr=`/* The explorers and the opening. As in style.css, all stands below .d2l-live. */
.d2l-live :is(.d2l-explorer, .d2l-thinned, .d2l-activations, .d2l-opening) {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 12px;
  max-width: 1360px;
}
.d2l-live .d2l-controls {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
  align-items: start;
  gap: 8px 24px;
}
.d2l-live .d2l-masks {
  display: contents;
}
.d2l-live .d2l-controls .d2l-checkbox {
  align-self: end;
}
.d2l-live .d2l-headline {
  min-height: 1.45em;
  font-weight: 650;
}
.d2l-live :is(.d2l-say, .d2l-legend) {
  font-size: 0.92em;
}
.d2l-live .d2l-alert {
  padding: 6px 12px;
  border-left: 4px solid var(--d2l-alarm);
  background: var(--d2l-soft);
  color: var(--d2l-alarm);
  font-weight: 600;
  overflow-wrap: anywhere;
}
.d2l-live .d2l-stage {
  position: relative;
  min-width: 0;
}
.d2l-live .d2l-stale {
  opacity: 0.75;
  filter: grayscale(1);
}
.d2l-live svg {
  display: block;
  overflow: visible;
}
.d2l-live svg text {
  fill: currentColor;
  font-size: 12px;
  font-variant-numeric: tabular-nums;
}
.d2l-live svg .d2l-caption {
  font-size: 11px;
  opacity: 0.8;
}
.d2l-live .d2l-axis {
  fill: none;
  stroke: var(--d2l-line);
}
.d2l-live .d2l-legend {
  display: flex;
  flex-wrap: wrap;
  gap: 4px 20px;
  max-width: none;
}
.d2l-live .d2l-legend [class]::before {
  content: "";
  display: inline-block;
  width: 14px;
  height: 14px;
  margin-right: 7px;
  vertical-align: -2px;
}

/* A drawn network, and an image. */
.d2l-live .d2l-edges {
  fill: none;
  stroke: var(--d2l-ink);
  stroke-width: 0.8;
  opacity: 0.2;
}
.d2l-live .d2l-frame {
  fill: none;
  stroke: var(--d2l-edge);
}
.d2l-live .d2l-unit circle {
  fill: var(--d2l-with);
  stroke: var(--d2l-ink);
  stroke-width: 1.2;
}
.d2l-live .d2l-unit.d2l-off circle {
  stroke: var(--d2l-dropped);
  stroke-dasharray: 2 2;
}
.d2l-live .d2l-cross {
  fill: none;
  stroke: none;
  stroke-width: 1.8;
}
.d2l-live .d2l-off .d2l-cross {
  stroke: var(--d2l-dropped);
}
.d2l-live svg .d2l-rest {
  font-size: 16px;
  font-weight: 700;
}
.d2l-live .d2l-without .d2l-unit circle {
  fill: var(--d2l-without);
}
.d2l-live .d2l-image {
  display: block;
  image-rendering: pixelated;
}
.d2l-live .d2l-input {
  position: absolute;
}

/* The dropout explorer */
.d2l-live .d2l-figure {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 16px 32px;
}
.d2l-live .d2l-graphs {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
  gap: 8px 24px;
}
.d2l-live .d2l-graphs .d2l-plot {
  min-height: 170px;
}
.d2l-live .d2l-graphs .d2l-readout {
  min-height: 1.45em;
}
.d2l-live .d2l-hit {
  fill: transparent;
  cursor: pointer;
}
.d2l-live .d2l-hit:hover {
  fill: var(--d2l-soft);
}
.d2l-live .d2l-mark {
  fill: var(--d2l-soft);
  stroke: #e69f00;
  stroke-width: 1.5;
}
.d2l-live .d2l-strips g > :not(.d2l-hit) {
  pointer-events: none;
}
.d2l-live svg .d2l-row {
  font-size: 13px;
  font-weight: 600;
}
.d2l-live svg .d2l-value.d2l-off {
  fill: var(--d2l-edge);
}
.d2l-live .d2l-in {
  fill: var(--d2l-edge);
}
.d2l-live :is(.d2l-out, .d2l-keep) {
  fill: var(--d2l-with);
}
.d2l-live .d2l-mean {
  fill: var(--d2l-with);
  opacity: 0.5;
}
.d2l-live .d2l-cut {
  stroke: var(--d2l-ink);
  stroke-width: 2;
  stroke-dasharray: 3 3;
}
.d2l-live .d2l-keep.d2l-off {
  fill: none;
  stroke: var(--d2l-dropped);
  stroke-dasharray: 2 2;
}
.d2l-live .d2l-strips .d2l-cross {
  stroke: var(--d2l-dropped);
}
.d2l-live :is(.d2l-line-h, .d2l-line-sunk) {
  stroke: var(--d2l-ink);
  stroke-width: 2;
}
.d2l-live .d2l-line-sunk {
  stroke-dasharray: 2 3;
}

/* The thinned network */
.d2l-live .d2l-beside {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  align-items: start;
  gap: 12px 24px;
}
.d2l-live .d2l-column {
  display: contents;
}
.d2l-live .d2l-column .d2l-actions {
  grid-column: 1 / -1;
}
.d2l-live .d2l-gap {
  width: 12px;
}
.d2l-live .d2l-pad {
  position: relative;
  width: 144px;
  height: 144px;
}
.d2l-live .d2l-pad canvas {
  width: 100%;
  height: 100%;
  border: 1px solid var(--d2l-edge);
  cursor: crosshair;
  touch-action: none;
}
.d2l-live .d2l-pen {
  position: absolute;
  width: 15px;
  height: 15px;
  margin: -7.5px;
  border: 2px solid var(--d2l-accent);
  border-radius: 50%;
  pointer-events: none;
}
.d2l-live .d2l-pen.d2l-down {
  background: var(--d2l-accent);
}
.d2l-live .d2l-bar,
.d2l-live .d2l-legend .d2l-key-bar::before {
  fill: var(--d2l-with);
  background: var(--d2l-with);
  opacity: 0.4;
  transition: transform 0.15s ease-out;
}
.d2l-live .d2l-ticks {
  stroke: var(--d2l-with);
  stroke-width: 1.2;
  opacity: 0.55;
}
.d2l-live .d2l-newest {
  stroke: var(--d2l-with);
  stroke-width: 3;
}
.d2l-live .d2l-diamonds {
  fill: var(--d2l-ink);
}
.d2l-live svg .d2l-true {
  font-weight: 700;
}
.d2l-live .d2l-legend .d2l-key-tick::before {
  width: 3px;
  margin: 0 12px 0 5px;
  background: var(--d2l-with);
}
.d2l-live .d2l-legend .d2l-key-full::before {
  width: 9px;
  height: 9px;
  margin: 0 9px 2px 3px;
  vertical-align: middle;
  background: var(--d2l-ink);
  rotate: 45deg;
}
.d2l-live .d2l-legend .d2l-key-unit::before {
  border-radius: 50%;
  border: 1.2px solid var(--d2l-ink);
  background: var(--d2l-with);
}

/* Activations */
.d2l-live .d2l-activations svg .d2l-class {
  font-size: 13px;
}
.d2l-live .d2l-layers {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
  gap: 20px 36px;
}
.d2l-live .d2l-train {
  --d2l-mode: var(--d2l-with);
}
.d2l-live .d2l-predict {
  --d2l-mode: var(--d2l-without);
}
.d2l-live .d2l-strip {
  fill: none;
  stroke: var(--d2l-mode);
}
.d2l-live .d2l-zeros {
  fill: var(--d2l-dropped);
  fill-opacity: 0.35;
}
.d2l-live .d2l-shape {
  fill: var(--d2l-mode);
  fill-opacity: 0.35;
  stroke: var(--d2l-mode);
  stroke-width: 1.5;
}
.d2l-live .d2l-mean-line {
  fill: var(--d2l-ink);
  stroke: var(--d2l-ink);
  stroke-width: 1.5;
}
.d2l-live .d2l-legend :is(.d2l-key-train, .d2l-key-predict)::before {
  background: color-mix(in srgb, var(--d2l-mode) 35%, transparent);
  border: 1.5px solid var(--d2l-mode);
}
.d2l-live .d2l-key-train {
  --d2l-mode: var(--d2l-with);
}
.d2l-live .d2l-key-predict {
  --d2l-mode: var(--d2l-without);
}
.d2l-live .d2l-legend .d2l-key-mean::before {
  width: 2px;
  margin: 0 12px 0 6px;
  background: var(--d2l-ink);
}

/* The opening */
.d2l-live .d2l-pair {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  align-content: start;
  gap: 12px;
}
.d2l-live .d2l-side {
  font-weight: 650;
  font-size: min(1em, 3.4cqi);
  white-space: nowrap;
}
.d2l-live .d2l-side::before {
  content: "";
  display: inline-block;
  width: 1.3em;
  margin-right: 0.4em;
  vertical-align: 4px;
  border-top: 3px solid var(--d2l-with);
}
.d2l-live .d2l-side.d2l-without::before {
  border-top: 3px dashed var(--d2l-without);
}
.d2l-live .d2l-row {
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: 8px 24px;
}
.d2l-live .d2l-row > .d2l-control {
  flex: 0 1 280px;
}
.d2l-live .d2l-opening .d2l-unit circle {
  transition: fill-opacity 0.12s;
}
.d2l-live .d2l-opening .d2l-headline {
  min-height: 2.9em;
}
@container d2l (min-width: 700px) {
  .d2l-live .d2l-column {
    display: grid;
    gap: 16px;
  }
}
@container d2l (min-width: 900px) {
  .d2l-live .d2l-explorer .d2l-figure {
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
  }
  .d2l-live .d2l-explorer .d2l-graphs {
    grid-template-columns: minmax(0, 1fr);
  }
  .d2l-live .d2l-opening .d2l-figure {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  }
  .d2l-live .d2l-opening .d2l-pair {
    grid-template-columns: minmax(0, 1fr);
  }
}
`;function E(e,t={},...l){let n=document.createElement(e);for(let[o,r]of Object.entries(t))typeof r=="function"?n.addEventListener(o.replace(/^on/,""),r):r!=null&&r!==!1&&n.setAttribute(o,r===!0?"":String(r));return n.append(...l.filter(o=>o!=null)),n}var rc=0,dl=()=>`d2l-${++rc}-${Math.random().toString(36).slice(2,8)}`,Pt=()=>matchMedia("(prefers-reduced-motion: reduce)").matches;function Vt({label:e,values:t,min:l=0,max:n=1,step:o=.05,value:r,unit:i="",hint:c,...u}){let A=u.format??String,m=t?[...t]:null,p=dl(),h=E("input",{type:"range",id:p}),v=E("output",{for:p}),x=r,M=()=>m?m[h.valueAsNumber]:x,S=()=>{let $=A(M())+(i&&` ${i}`);v.textContent=$,h.setAttribute("aria-valuetext",$);let[y,P]=[Number(h.min),Number(h.max)];h.style.setProperty("--d2l-share",`${100*(h.valueAsNumber-y)/(P-y||1)}%`)},U=$=>{m?(m.includes($)||(m=[...m,$].sort((y,P)=>y-P)),Object.assign(h,{min:"0",max:String(m.length-1),step:"1"}),h.value=String(m.indexOf($))):(Object.assign(h,{min:String(l),max:String(n),step:String(o)}),h.value=String(x=$)),S()};h.addEventListener("input",()=>{x=ic(h.valueAsNumber),S(),u.onInput?.(M())});let b=E("div",{class:"d2l-control d2l-slider"},E("label",{for:p,title:c},e),v,h);return U(r),Al(b,h,M,U)}var ic=e=>Number(e.toFixed(10));function fl({label:e,min:t,max:l,value:n,onInput:o}){let r=dl(),i=E("input",{type:"number",id:r,min:t,max:l,step:1,inputmode:"numeric",value:n}),c=E("span",{class:"d2l-error",role:"alert",id:dl()}),u=n,A=()=>{let p=i.valueAsNumber,h=Number.isInteger(p)&&p>=t&&p<=l;return c.textContent=h?"":`A whole number from ${t} to ${l.toLocaleString("en")}`,i.toggleAttribute("aria-invalid",!h),h?i.removeAttribute("aria-describedby"):i.setAttribute("aria-describedby",c.id),h};i.addEventListener("input",()=>{A()&&o?.(u=i.valueAsNumber)}),i.addEventListener("blur",()=>{A()||(i.value=String(u)),A()});let m=E("div",{class:"d2l-control d2l-number"},E("label",{for:r},e),i,c);return Al(m,i,()=>u,p=>{u=p,i.valueAsNumber!==p&&(i.value=String(p)),A()})}function Ol(e,t){let l=e.get("rates")??[.5];return Array.from({length:t},(n,o)=>l[o]??l.at(-1))}function Nl(e,t){let l=E("div",{class:"d2l-masks"}),n=fl({label:"seed",min:0,max:9999,value:t().seed,onInput:c=>e.set({seed:c})}),o=[],r=c=>Vt({label:`drop_prob${c+1}`,max:.95,value:t().rates[c],format:u=>u.toFixed(2),onInput:u=>e.set({rates:t().rates.with(c,u)})});function i(){let{rates:c,seed:u}=t();c.length!==o.length&&(o=c.map((A,m)=>r(m)),l.replaceChildren(...o.map(A=>A.el),n.el)),o.forEach((A,m)=>A.value=c[m]),n.value!==u&&(n.value=u)}return i(),{el:l,show:i}}function Rl({label:e,choices:t,value:l,onInput:n}){let o=dl(),r=t.map(([u,A])=>E("option",{value:u},A)),i=E("select",{id:o,oninput:()=>n?.(i.value)},...r);i.value=l;let c=E("div",{class:"d2l-control d2l-select"},E("label",{for:o},e),i);return Al(c,i,()=>i.value,u=>{i.value=u})}function fr({label:e,choices:t,value:l,onInput:n}){let o=dl(),r=t.map(([m])=>E("input",{type:"radio",name:o,value:m,oninput:()=>n?.(m)})),i=t.map(([,m],p)=>E("label",{},r[p],E("span",{},m))),c=E("fieldset",{class:"d2l-segmented"},E("legend",{class:"d2l-hidden"},e),...i),u=m=>r.forEach(p=>p.checked=p.value===m);u(l);let A=Al(c,r[0],()=>r.find(m=>m.checked)?.value??l,u);return Object.defineProperty(A,"disabled",{get:()=>c.disabled,set:m=>{c.disabled=m}})}function Hl({label:e,value:t,onInput:l}){let n=E("input",{type:"checkbox",oninput:()=>l?.(n.checked)});n.checked=t;let o=E("label",{class:"d2l-checkbox"},n,E("span",{},e));return Al(o,n,()=>n.checked,r=>{n.checked=r})}function Le({label:e,onClick:t,primary:l=!1,hint:n}){return E("button",{type:"button",class:l?"d2l-button d2l-primary":"d2l-button",title:n,onclick:t},e)}function Ar({label:e,choices:t,onPick:l}){let n=t.map(([r,i,c])=>{let u=Le({label:i,hint:c,onClick:()=>l(r)});return u.dataset.value=r,u.setAttribute("aria-pressed","false"),u});return{el:E("div",{class:"d2l-presets",role:"group","aria-label":e},...n),get value(){return n.find(r=>r.ariaPressed==="true")?.dataset.value??null},set value(r){for(let i of n)i.setAttribute("aria-pressed",String(i.dataset.value===r))}}}function Al(e,t,l,n){return{el:e,input:t,get value(){return l()},set value(o){n(o)},get disabled(){return t.disabled},set disabled(o){t.disabled=o,e.classList.toggle("d2l-off",o)}}}var ac="http://www.w3.org/2000/svg";function we(e,t={},l,n){let o=document.createElementNS(ac,e);return pe(o,t),n!==void 0&&(o.textContent=n),l?.append(o),o}function pe(e,t){for(let[l,n]of Object.entries(t))e.setAttribute(l,String(n))}function rn(e,t){let l=we("svg",{class:t,role:"img"},e);return{element:l,describe:n=>l.setAttribute("aria-label",n)}}function an(){let e=E("p",{class:"d2l-alert",role:"alert",hidden:!0});return{el:e,say(t){e.hidden=!t,e.textContent=t}}}function cn(e,t){let l=0,n=new ResizeObserver(([{contentRect:o}])=>{let r=Math.floor(o.width);r&&r!==l&&t(l=r)});return n.observe(e),()=>n.disconnect()}function jl(e,t){let l=new IntersectionObserver(n=>{n.some(o=>o.isIntersecting)&&(l.disconnect(),t())});return l.observe(e),()=>l.disconnect()}function Ul(e,t){let l=!1,n=0,o,r=()=>{n++,clearTimeout(o),l&&t(l=!1)},i=async u=>{let A=await e();u===n&&(A===null?r():o=setTimeout(i,A,u))},c=()=>{l||(t(l=!0),i(++n))};return{play:c,pause:r,toggle:()=>l?r():c(),playing:()=>l}}function Ue(e){if(Number.isNaN(e))return"nan";if(!Number.isFinite(e))return e>0?"\u221E":"\u2212\u221E";let t=Math.abs(e);return t>=1e5?e.toExponential(0).replace("e+","e").replace("-","\u2212"):String(Number(e.toFixed(t<9.995?2:t<99.95?1:0))).replace("-","\u2212")}var pl=e=>e===0||Math.abs(e)>=99.5?Ue(e):e.toPrecision(2),Dt=e=>`${Math.round(100*e)} %`;function hl(e){if(!Number.isFinite(e)||e<=0)return 1;let t=10**Math.floor(Math.log10(e));return t*[1,1.5,2,3,5,7,10].find(l=>l*t>=e*(1-1e-9))}function cc(e,t){let l=n=>({counts:e[`${n}_${t}`].data,zeros:e.zeros[n][t],mean:e.means[n][t]});return{edges:e[`edges_${t}`].data,train:l("train"),predict:l("predict")}}function pr(e){let t=Array.from(e),l=t.reduce((n,o)=>n+o,0);return t.map(n=>n/Math.max(1,l))}function uc({train:e,predict:t},l,n){return`Hidden layer ${l}, p = ${Ue(n)}: in train mode ${Dt(e.zeros)} exactly 0, mean ${pl(e.mean)}; in predict mode ${Dt(t.zeros)} exactly 0, mean ${pl(t.mean)}.`}function mr(e,{state:t,options:l,ask:n}){let o=sn(n),r=l.num_hiddens?.length??2,i=()=>({rates:Ol(t,r),seed:t.get("seed")??0}),c=Nl(t,i),u=Le({label:"Draw again",hint:"Other masks",primary:!0,onClick:()=>t.set({draw:(t.get("draw")??0)+1})}),A=E("p",{class:"d2l-headline","aria-live":"polite"}),m=an(),p=E("div",{class:"d2l-layers"}),h=Array.from({length:r},()=>hr(p));e.append(E("div",{class:"d2l-activations"},E("div",{class:"d2l-controls"},c.el),E("div",{class:"d2l-actions"},u),A,m.el,p,E("p",{class:"d2l-legend"},E("span",{class:"d2l-key-train"},"train mode: dropout acts"),E("span",{class:"d2l-key-predict"},"predict mode: it does nothing"),E("span",{class:"d2l-key-mean"},"mean, zeros included"),E("span",{},"height: share of the activations that are not 0"))));async function v(){try{let M=await o("activations",{...i(),draw:t.get("draw")??0});if(!M)return;m.say(""),p.classList.remove("d2l-stale");let S=Array.from(M.zeros.train,(b,$)=>cc(M,$));if(S.length!==r){r=S.length;for(let b of h)b.dispose();h=S.map(()=>hr(p)),c.show()}S.forEach((b,$)=>h[$].show(b,$+1,i().rates[$]));let U=(b,$)=>S.map(({train:y,predict:P})=>`${$(P[b])} \u2192 ${$(y[b])}`).join(" and ");A.textContent=`From predict to train mode: zeros ${U("zeros",Dt)}; means ${U("mean",pl)}.`}catch(M){m.say(M.message),A.textContent="Nothing was computed: see the error below.",p.classList.add("d2l-stale")}}let x=[t.on(["rates","seed","draw","net"],()=>{c.show(),v()})];return v(),()=>{for(let M of[...x,...h.map(S=>S.dispose)])M();e.replaceChildren()}}var No=24,ml=108,Gt={title:14,train:26,up:78,axis:78+ml,down:78+ml+22,predict:78+2*ml+44},dc=Gt.predict+No+22;function hr(e){let t=E("div",{class:"d2l-layer"});e.append(t);let{element:l,describe:n}=rn(t,"d2l-histogram");pe(l,{height:dc});let o=(x,M="start")=>we("text",{class:x,"text-anchor":M},l),r=o("d2l-class d2l-true"),i=Array.from({length:5},()=>o("d2l-caption","middle")),c=we("path",{class:"d2l-axis"},l),u=["train","predict"].map(x=>({name:x,frame:we("rect",{class:`d2l-strip d2l-${x}`},l),zeros:we("rect",{class:`d2l-zeros d2l-${x}`},l),shape:we("path",{class:`d2l-shape d2l-${x}`},l),mean:we("path",{class:`d2l-mean-line d2l-${x}`},l),words:o("d2l-class")})),A=0,m;function p(x,M,S){if(m=[x,M,S],!A)return;let{edges:U}=x,b=U.length-1,[$,y]=[Math.log10(U[0]),Math.log10(U[b])],[P,L]=[2,A-4],K=W=>P+L*(Math.log10(W)-$)/(y-$),Y={train:pr(x.train.counts),predict:pr(x.predict.counts)},q=hl(Math.max(.01,...Y.train,...Y.predict));r.textContent=`hidden layer ${M}, p = ${Ue(S)}`,pe(r,{x:P,y:Gt.title}),pe(c,{d:`M${P} ${Gt.axis}h${L}M${P} ${Gt.down}h${L}`}),i.forEach((W,k)=>{let j=$+(y-$)*k/4;W.textContent=Ue(10**j);let D=["start","middle","middle","middle","end"];pe(W,{x:P+L*k/4,y:Gt.axis+16,"text-anchor":D[k]})});for(let{name:W,frame:k,zeros:j,shape:D,mean:H,words:I}of u){let Z=W==="train",{zeros:R,mean:he}=x[W],[ie,Q]=Z?[Gt.axis,-1]:[Gt.down,1];pe(k,{x:P,y:Gt[W],width:L,height:No,rx:3}),pe(j,{x:P,y:Gt[W],width:L*R,height:No,rx:3}),I.textContent=`${W}: ${Dt(R)} exactly 0, mean ${pl(he)}`,pe(I,{x:P+8,y:Gt[W]+17});let z=`M${P} ${ie}`;Y[W].forEach((_,oe)=>{z+=`V${(ie+Q*ml*_/q).toFixed(1)}H${(P+L*(oe+1)/b).toFixed(1)}`}),pe(D,{d:`${z}V${ie}`});let F=Math.min(P+L,Math.max(P,K(Math.max(he,1e-12))));pe(H,{d:`M${F} ${ie}v${Q*ml}m-5 0l5 ${-Q*8}l5 ${Q*8}z`})}n(uc(x,M,S))}let h=cn(t,x=>{pe(l,{width:A=x}),m&&p(...m)});return{show:p,dispose:()=>{h(),t.remove()}}}var fc="uplot",Ac="u-hz",pc="u-vt",hc="u-title",mc="u-wrap",gc="u-under",wc="u-over",vc="u-axis",yn="u-off",bc="u-select",yc="u-cursor-x",xc="u-cursor-y",kc="u-cursor-pt",Ec="u-legend",Sc="u-live",$c="u-inline",Mc="u-series",Cc="u-marker",gr="u-label",_c="u-value",wl="width",vl="height";var wr="bottom",Hn="left",Ro="right",os="#000",vr=os+"0",Ho="mousemove",br="mousedown",jo="mouseup",yr="mouseenter",xr="mouseleave",kr="dblclick",Ic="resize",Tc="scroll",Er="change",Yl="dppxchange",ss="--",Yn=typeof window<"u",qo=Yn?document:null,Un=Yn?window:null,Lc=Yn?navigator:null,Ee,Wl;function Yo(){let e=devicePixelRatio;Ee!=e&&(Ee=e,Wl&&Jo(Er,Wl,Yo),Wl=matchMedia(`(min-resolution: ${Ee-.001}dppx) and (max-resolution: ${Ee+.001}dppx)`),xn(Er,Wl,Yo),Un.dispatchEvent(new CustomEvent(Yl)))}function xt(e,t){if(t!=null){let l=e.classList;!l.contains(t)&&l.add(t)}}function Ko(e,t){let l=e.classList;l.contains(t)&&l.remove(t)}function De(e,t,l){e.style[t]=l+"px"}function Ft(e,t,l,n){let o=qo.createElement(e);return t!=null&&xt(o,t),l?.insertBefore(o,n),o}function _t(e,t){return Ft("div",e,t)}var Sr=new WeakMap;function qt(e,t,l,n,o){let r="translate("+t+"px,"+l+"px)",i=Sr.get(e);r!=i&&(e.style.transform=r,Sr.set(e,r),t<0||l<0||t>n||l>o?xt(e,yn):Ko(e,yn))}var $r=new WeakMap;function Mr(e,t,l){let n=t+l,o=$r.get(e);n!=o&&($r.set(e,n),e.style.background=t,e.style.borderColor=l)}var Cr=new WeakMap;function _r(e,t,l,n){let o=t+""+l,r=Cr.get(e);o!=r&&(Cr.set(e,o),e.style.height=l+"px",e.style.width=t+"px",e.style.marginLeft=n?-t/2+"px":0,e.style.marginTop=n?-l/2+"px":0)}var rs={passive:!0},Bc={...rs,capture:!0};function xn(e,t,l,n){t.addEventListener(e,l,n?Bc:rs)}function Jo(e,t,l,n){t.removeEventListener(e,l,rs)}Yn&&Yo();function Qt(e,t,l,n){let o;l=l||0,n=n||t.length-1;let r=n<=2147483647;for(;n-l>1;)o=r?l+n>>1:kt((l+n)/2),t[o]<e?l=o:n=o;return e-t[l]<=t[n]-e?l:n}function li(e){return(l,n,o)=>{let r=-1,i=-1;for(let c=n;c<=o;c++)if(e(l[c])){r=c;break}for(let c=o;c>=n;c--)if(e(l[c])){i=c;break}return[r,i]}}var oi=e=>e!=null,si=e=>e!=null&&e>0,Zl=li(oi),zc=li(si);function Pc(e,t,l,n=0,o=!1){let r=o?zc:Zl,i=o?si:oi;[t,l]=r(e,t,l);let c=e[t],u=e[t];if(t>-1)if(n==1)c=e[t],u=e[l];else if(n==-1)c=e[l],u=e[t];else for(let A=t;A<=l;A++){let m=e[A];i(m)&&(m<c?c=m:m>u&&(u=m))}return[c??_e,u??-_e]}function Xl(e,t,l,n){let o=Lr(e),r=Lr(t);e==t&&(o==-1?(e*=l,t/=l):(e/=l,t*=l));let i=l==10?Kt:ri,c=o==1?kt:It,u=r==1?It:kt,A=c(i(qe(e))),m=u(i(qe(t))),p=Wn(l,A),h=Wn(l,m);return l==10&&(A<0&&(p=Ie(p,-A)),m<0&&(h=Ie(h,-m))),n||l==2?(e=p*o,t=h*r):(e=ui(e,p),t=eo(t,h)),[e,t]}function is(e,t,l,n){let o=Xl(e,t,l,n);return e==0&&(o[0]=0),t==0&&(o[1]=0),o}var as=.1,Ir={mode:3,pad:as},yl={pad:0,soft:null,mode:0},Dc={min:yl,max:yl};function Kl(e,t,l,n){return to(l)?Tr(e,t,l):(yl.pad=l,yl.soft=n?0:null,yl.mode=n?3:0,Tr(e,t,Dc))}function ye(e,t){return e??t}function Fc(e,t,l){for(t=ye(t,0),l=ye(l,e.length-1);t<=l;){if(e[t]!=null)return!0;t++}return!1}function Tr(e,t,l){let n=l.min,o=l.max,r=ye(n.pad,0),i=ye(o.pad,0),c=ye(n.hard,-_e),u=ye(o.hard,_e),A=ye(n.soft,_e),m=ye(o.soft,-_e),p=ye(n.mode,0),h=ye(o.mode,0),v=t-e,x=Kt(v),M=ht(qe(e),qe(t)),S=Kt(M),U=qe(S-x);(v<1e-24||U>10)&&(v=0,(e==0||t==0)&&(v=1e-24,p==2&&A!=_e&&(r=0),h==2&&m!=-_e&&(i=0)));let b=v||M||1e3,$=Kt(b),y=Wn(10,kt($)),P=b*(v==0?e==0?.1:1:r),L=Ie(ui(e-P,y/10),24),K=e>=A&&(p==1||p==3&&L<=A||p==2&&L>=A)?A:_e,Y=ht(c,L<K&&e>=K?K:Ot(K,L)),q=b*(v==0?t==0?.1:1:i),W=Ie(eo(t+q,y/10),24),k=t<=m&&(h==1||h==3&&W>=m||h==2&&W<=m)?m:-_e,j=Ot(u,W>k&&t<=k?k:ht(k,W));return Y==j&&Y==0&&(j=100),[Y,j]}var Qc=new Intl.NumberFormat(Yn?Lc.language:"en-US"),cs=e=>Qc.format(e),Et=Math,ql=Et.PI,qe=Et.abs,kt=Et.floor,Ge=Et.round,It=Et.ceil,Ot=Et.min,ht=Et.max,Wn=Et.pow,Lr=Et.sign,Kt=Et.log10,ri=Et.log2,Oc=(e,t=1)=>Et.sinh(e)*t,Uo=(e,t=1)=>Et.asinh(e/t),_e=1/0;function Br(e){return(Kt((e^e>>31)-(e>>31))|0)+1}function Zo(e,t,l){return Ot(ht(e,t),l)}function ii(e){return typeof e=="function"}function me(e){return ii(e)?e:()=>e}var Nc=()=>{},ai=e=>e,ci=(e,t)=>t,Rc=e=>null,zr=e=>!0,Pr=(e,t)=>e==t,Hc=/\.\d*?(?=9{6,}|0{6,})/gm,kn=e=>{if(fi(e)||dn.has(e))return e;let t=`${e}`,l=t.match(Hc);if(l==null)return e;let n=l[0].length-1;if(t.indexOf("e-")!=-1){let[o,r]=t.split("e");return+`${kn(o)}e${r}`}return Ie(e,n)};function vn(e,t){return kn(Ie(kn(e/t))*t)}function eo(e,t){return kn(It(kn(e/t))*t)}function ui(e,t){return kn(kt(kn(e/t))*t)}function Ie(e,t=0){if(fi(e))return e;let l=10**t,n=e*l*(1+Number.EPSILON);return Ge(n)/l}var dn=new Map;function di(e){return((""+e).split(".")[1]||"").length}function kl(e,t,l,n){let o=[],r=n.map(di);for(let i=t;i<l;i++){let c=qe(i),u=Ie(Wn(e,i),c);for(let A=0;A<n.length;A++){let m=e==10?+`${n[A]}e${i}`:n[A]*u,p=(i>=0?0:c)+(i>=r[A]?0:r[A]),h=e==10?m:Ie(m,p);o.push(h),dn.set(h,p)}}return o}var xl={},us=[],Vn=[null,null],un=Array.isArray,fi=Number.isInteger,jc=e=>e===void 0;function Dr(e){return typeof e=="string"}function to(e){let t=!1;if(e!=null){let l=e.constructor;t=l==null||l==Object}return t}function Uc(e){return e!=null&&typeof e=="object"}var Wc=Object.getPrototypeOf(Uint8Array),Ai="__proto__";function Gn(e,t=to){let l;if(un(e)){let n=e.find(o=>o!=null);if(un(n)||t(n)){l=Array(e.length);for(let o=0;o<e.length;o++)l[o]=Gn(e[o],t)}else l=e.slice()}else if(e instanceof Wc)l=e.slice();else if(t(e)){l={};for(let n in e)n!=Ai&&(l[n]=Gn(e[n],t))}else l=e;return l}function Ve(e){let t=arguments;for(let l=1;l<t.length;l++){let n=t[l];for(let o in n)o!=Ai&&(to(e[o])?Ve(e[o],Gn(n[o])):e[o]=Gn(n[o]))}return e}var Vc=0,Gc=1,qc=2;function Yc(e,t,l){for(let n=0,o,r=-1;n<t.length;n++){let i=t[n];if(i>r){for(o=i-1;o>=0&&e[o]==null;)e[o--]=null;for(o=i+1;o<l&&e[o]==null;)e[r=o++]=null}}}function Kc(e,t){if(Xc(e)){let i=e[0].slice();for(let c=1;c<e.length;c++)i.push(...e[c].slice(1));return eu(i[0])||(i=Zc(i)),i}let l=new Set;for(let i=0;i<e.length;i++){let u=e[i][0],A=u.length;for(let m=0;m<A;m++)l.add(u[m])}let n=[Array.from(l).sort((i,c)=>i-c)],o=n[0].length,r=new Map;for(let i=0;i<o;i++)r.set(n[0][i],i);for(let i=0;i<e.length;i++){let c=e[i],u=c[0];for(let A=1;A<c.length;A++){let m=c[A],p=Array(o).fill(void 0),h=t?t[i][A]:Gc,v=[];for(let x=0;x<m.length;x++){let M=m[x],S=r.get(u[x]);M===null?h!=Vc&&(p[S]=M,h==qc&&v.push(S)):p[S]=M}Yc(p,v,o),n.push(p)}}return n}var Jc=typeof queueMicrotask>"u"?e=>Promise.resolve().then(e):queueMicrotask;function Zc(e){let t=e[0],l=t.length,n=Array(l);for(let r=0;r<n.length;r++)n[r]=r;n.sort((r,i)=>t[r]-t[i]);let o=[];for(let r=0;r<e.length;r++){let i=e[r],c=Array(l);for(let u=0;u<l;u++)c[u]=i[n[u]];o.push(c)}return o}function Xc(e){let t=e[0][0],l=t.length;for(let n=1;n<e.length;n++){let o=e[n][0];if(o.length!=l)return!1;if(o!=t){for(let r=0;r<l;r++)if(o[r]!=t[r])return!1}}return!0}function eu(e,t=100){let l=e.length;if(l<=1)return!0;let n=0,o=l-1;for(;n<=o&&e[n]==null;)n++;for(;o>=n&&e[o]==null;)o--;if(o<=n)return!0;let r=ht(1,kt((o-n+1)/t));for(let i=e[n],c=n+r;c<=o;c+=r){let u=e[c];if(u!=null){if(u<=i)return!1;i=u}}return!0}var pi=["January","February","March","April","May","June","July","August","September","October","November","December"],hi=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function mi(e){return e.slice(0,3)}var tu=hi.map(mi),nu=pi.map(mi),lu={MMMM:pi,MMM:nu,WWWW:hi,WWW:tu};function gl(e){return(e<10?"0":"")+e}function ou(e){return(e<10?"00":e<100?"0":"")+e}var su={YYYY:e=>e.getFullYear(),YY:e=>(e.getFullYear()+"").slice(2),MMMM:(e,t)=>t.MMMM[e.getMonth()],MMM:(e,t)=>t.MMM[e.getMonth()],MM:e=>gl(e.getMonth()+1),M:e=>e.getMonth()+1,DD:e=>gl(e.getDate()),D:e=>e.getDate(),WWWW:(e,t)=>t.WWWW[e.getDay()],WWW:(e,t)=>t.WWW[e.getDay()],HH:e=>gl(e.getHours()),H:e=>e.getHours(),h:e=>{let t=e.getHours();return t==0?12:t>12?t-12:t},AA:e=>e.getHours()>=12?"PM":"AM",aa:e=>e.getHours()>=12?"pm":"am",a:e=>e.getHours()>=12?"p":"a",mm:e=>gl(e.getMinutes()),m:e=>e.getMinutes(),ss:e=>gl(e.getSeconds()),s:e=>e.getSeconds(),fff:e=>ou(e.getMilliseconds())};function ds(e,t){t=t||lu;let l=[],n=/\{([a-z]+)\}|[^{]+/gi,o;for(;o=n.exec(e);)l.push(o[0][0]=="{"?su[o[1]]:o[0]);return r=>{let i="";for(let c=0;c<l.length;c++)i+=typeof l[c]=="string"?l[c]:l[c](r,t);return i}}var ru=new Intl.DateTimeFormat().resolvedOptions().timeZone;function iu(e,t){let l;return t=="UTC"||t=="Etc/UTC"?l=new Date(+e+e.getTimezoneOffset()*6e4):t==ru?l=e:(l=new Date(e.toLocaleString("en-US",{timeZone:t})),l.setMilliseconds(e.getMilliseconds())),l}var gi=e=>e%1==0,Jl=[1,2,2.5,5],au=kl(10,-32,0,Jl),wi=kl(10,0,32,Jl),cu=wi.filter(gi),bn=au.concat(wi),fs=`
`,vi="{YYYY}",Fr=fs+vi,bi="{M}/{D}",bl=fs+bi,Vl=bl+"/{YY}",yi="{aa}",uu="{h}:{mm}",jn=uu+yi,Qr=fs+jn,Or=":{ss}",$e=null;function xi(e){let t=e*1e3,l=t*60,n=l*60,o=n*24,r=o*30,i=o*365,u=(e==1?kl(10,0,3,Jl).filter(gi):kl(10,-3,0,Jl)).concat([t,t*5,t*10,t*15,t*30,l,l*5,l*10,l*15,l*30,n,n*2,n*3,n*4,n*6,n*8,n*12,o,o*2,o*3,o*4,o*5,o*6,o*7,o*8,o*9,o*10,o*15,r,r*2,r*3,r*4,r*6,i,i*2,i*5,i*10,i*25,i*50,i*100]),A=[[i,vi,$e,$e,$e,$e,$e,$e,1],[o*28,"{MMM}",Fr,$e,$e,$e,$e,$e,1],[o,bi,Fr,$e,$e,$e,$e,$e,1],[n,"{h}"+yi,Vl,$e,bl,$e,$e,$e,1],[l,jn,Vl,$e,bl,$e,$e,$e,1],[t,Or,Vl+" "+jn,$e,bl+" "+jn,$e,Qr,$e,1],[e,Or+".{fff}",Vl+" "+jn,$e,bl+" "+jn,$e,Qr,$e,1]];function m(p){return(h,v,x,M,S,U)=>{let b=[],$=S>=i,y=S>=r&&S<i,P=p(x),L=Ie(P*e,3),K=Wo(P.getFullYear(),$?0:P.getMonth(),y||$?1:P.getDate()),Y=Ie(K*e,3);if(y||$){let q=y?S/r:0,W=$?S/i:0,k=L==Y?L:Ie(Wo(K.getFullYear()+W,K.getMonth()+q,1)*e,3),j=new Date(Ge(k/e)),D=j.getFullYear(),H=j.getMonth();for(let I=0;k<=M;I++){let Z=Wo(D+W*I,H+q*I,1),R=Z-p(Ie(Z*e,3));k=Ie((+Z+R)*e,3),k<=M&&b.push(k)}}else{let q=S>=o?o:S,W=kt(x)-kt(L),k=Y+W+eo(L-Y,q);b.push(k);let j=p(k),D=j.getHours()+j.getMinutes()/l+j.getSeconds()/n,H=S/n,I=h.axes[v]._space,Z=U/I;for(;k=Ie(k+S,e==1?0:3),!(k>M);)if(H>1){let R=kt(Ie(D+H,6))%24,Q=p(k).getHours()-R;Q>1&&(Q=-1),k-=Q*n,D=(D+H)%24;let z=b[b.length-1];Ie((k-z)/S,3)*Z>=.7&&b.push(k)}else b.push(k)}return b}}return[u,A,m]}var[du,fu,Au]=xi(1),[pu,hu,mu]=xi(.001);kl(2,-53,53,[1]);function Nr(e,t){return e.map(l=>l.map((n,o)=>o==0||o==8||n==null?n:t(o==1||l[8]==0?n:l[1]+n)))}function Rr(e,t){return(l,n,o,r,i)=>{let c=t.find(x=>i>=x[0])||t[t.length-1],u,A,m,p,h,v;return n.map(x=>{let M=e(x),S=M.getFullYear(),U=M.getMonth(),b=M.getDate(),$=M.getHours(),y=M.getMinutes(),P=M.getSeconds(),L=S!=u&&c[2]||U!=A&&c[3]||b!=m&&c[4]||$!=p&&c[5]||y!=h&&c[6]||P!=v&&c[7]||c[1];return u=S,A=U,m=b,p=$,h=y,v=P,L(M)})}}function gu(e,t){let l=ds(t);return(n,o,r,i,c)=>o.map(u=>l(e(u)))}function Wo(e,t,l){return new Date(e,t,l)}function Hr(e,t){return t(e)}var wu="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function jr(e,t){return(l,n,o,r)=>r==null?ss:t(e(n))}function vu(e,t){let l=e.series[t];return l.width?l.stroke(e,t):l.points.width?l.points.stroke(e,t):null}function bu(e,t){return e.series[t].fill(e,t)}var yu={show:!0,live:!0,isolate:!1,mount:Nc,markers:{show:!0,width:2,stroke:vu,fill:bu,dash:"solid"},idx:null,idxs:null,values:[]};function xu(e,t){let l=e.cursor.points,n=_t(),o=l.size(e,t);De(n,wl,o),De(n,vl,o);let r=o/-2;De(n,"marginLeft",r),De(n,"marginTop",r);let i=l.width(e,t,o);return i&&De(n,"borderWidth",i),n}function ku(e,t){let l=e.series[t].points;return l._fill||l._stroke}function Eu(e,t){let l=e.series[t].points;return l._stroke||l._fill}function Su(e,t){return e.series[t].points.size}var Vo=[0,0];function $u(e,t,l){return Vo[0]=t,Vo[1]=l,Vo}function Gl(e,t,l,n=!0){return o=>{o.button==0&&(!n||o.target==t)&&l(o)}}function Go(e,t,l,n=!0){return o=>{(!n||o.target==t)&&l(o)}}var Mu={show:!0,x:!0,y:!0,lock:!1,move:$u,points:{one:!1,show:xu,size:Su,width:0,stroke:Eu,fill:ku},bind:{mousedown:Gl,mouseup:Gl,click:Gl,dblclick:Gl,mousemove:Go,mouseleave:Go,mouseenter:Go},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(e,t)=>{t.stopPropagation(),t.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(e,t,l,n,o)=>n-o,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},ki={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},As=Ve({},ki,{filter:ci}),Ei=Ve({},As,{size:10}),Si=Ve({},ki,{show:!1}),ps='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',$i="bold "+ps,Mi=1.5,Ur={show:!0,scale:"x",stroke:os,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:$i,side:2,grid:As,ticks:Ei,border:Si,font:ps,lineGap:Mi,rotate:0},Cu="Value",_u="Time",Wr={show:!0,scale:"x",auto:!1,sorted:1,min:_e,max:-_e,idxs:[]};function Iu(e,t,l,n,o){return t.map(r=>r==null?"":cs(r))}function Tu(e,t,l,n,o,r,i){let c=[],u=dn.get(o)||0;l=i?l:Ie(eo(l,o),u);for(let A=l;A<=n;A=Ie(A+o,u))c.push(Object.is(A,-0)?0:A);return c}function Xo(e,t,l,n,o,r,i){let c=[],u=e.scales[e.axes[t].scale].log,A=u==10?Kt:ri,m=kt(A(l));o=Wn(u,m),u==10&&(o=bn[Qt(o,bn)]);let p=l,h=o*u;u==10&&(h=bn[Qt(h,bn)]);do c.push(p),p=p+o,u==10&&!dn.has(p)&&(p=Ie(p,dn.get(o))),p>=h&&(o=p,h=o*u,u==10&&(h=bn[Qt(h,bn)]));while(p<=n);return c}function Lu(e,t,l,n,o,r,i){let u=e.scales[e.axes[t].scale].asinh,A=n>u?Xo(e,t,ht(u,l),n,o):[u],m=n>=0&&l<=0?[0]:[];return(l<-u?Xo(e,t,ht(u,-n),-l,o):[u]).reverse().map(h=>-h).concat(m,A)}var Ci=/./,Bu=/[12357]/,zu=/[125]/,Vr=/1/,es=(e,t,l,n)=>e.map((o,r)=>t==4&&o==0||r%n==0&&l.test(o.toExponential()[o<0?1:0])?o:null);function Pu(e,t,l,n,o){let r=e.axes[l],i=r.scale,c=e.scales[i],u=e.valToPos,A=r._space,m=u(10,i),p=u(9,i)-m>=A?Ci:u(7,i)-m>=A?Bu:u(5,i)-m>=A?zu:Vr;if(p==Vr){let h=qe(u(1,i)-m);if(h<A)return es(t.slice().reverse(),c.distr,p,It(A/h)).reverse()}return es(t,c.distr,p,1)}function Du(e,t,l,n,o){let r=e.axes[l],i=r.scale,c=r._space,u=e.valToPos,A=qe(u(1,i)-u(2,i));return A<c?es(t.slice().reverse(),3,Ci,It(c/A)).reverse():t}function Fu(e,t,l,n){return n==null?ss:t==null?"":cs(t)}var Gr={show:!0,scale:"y",stroke:os,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:$i,side:3,grid:As,ticks:Ei,border:Si,font:ps,lineGap:Mi,rotate:0};function Qu(e,t){let l=3+(e||1)*2;return Ie(l*t,3)}function Ou(e,t){let{scale:l,idxs:n}=e.series[0],o=e._data[0],r=e.valToPos(o[n[0]],l,!0),i=e.valToPos(o[n[1]],l,!0),c=qe(i-r),u=e.series[t],A=c/(u.points.space*Ee);return n[1]-n[0]<=A}var qr={scale:null,auto:!0,sorted:0,min:_e,max:-_e},_i=(e,t,l,n,o)=>o,Yr={show:!0,auto:!0,sorted:0,gaps:_i,alpha:1,facets:[Ve({},qr,{scale:"x"}),Ve({},qr,{scale:"y"})]},Kr={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:_i,alpha:1,points:{show:Ou,filter:null},values:null,min:_e,max:-_e,idxs:[],path:null,clip:null};function Nu(e,t,l,n,o){return l/10}var Ii={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Ru=Ve({},Ii,{time:!1,ori:1}),Jr={};function Ti(e,t){let l=Jr[e];return l||(l={key:e,plots:[],sub(n){l.plots.push(n)},unsub(n){l.plots=l.plots.filter(o=>o!=n)},pub(n,o,r,i,c,u,A){for(let m=0;m<l.plots.length;m++)l.plots[m]!=o&&l.plots[m].pub(n,o,r,i,c,u,A)}},e!=null&&(Jr[e]=l)),l}var qn=1,ts=2;function En(e,t,l){let n=e.mode,o=e.series[t],r=n==2?e._data[t]:e._data,i=e.scales,c=e.bbox,u=r[0],A=n==2?r[1]:r[t],m=n==2?i[o.facets[0].scale]:i[e.series[0].scale],p=n==2?i[o.facets[1].scale]:i[o.scale],h=c.left,v=c.top,x=c.width,M=c.height,S=e.valToPosH,U=e.valToPosV;return m.ori==0?l(o,u,A,m,p,S,U,h,v,x,M,lo,Kn,so,Bi,Pi):l(o,u,A,m,p,U,S,v,h,M,x,oo,Jn,gs,zi,Di)}function hs(e,t){let l=0,n=0,o=ye(e.bands,us);for(let r=0;r<o.length;r++){let i=o[r];i.series[0]==t?l=i.dir:i.series[1]==t&&(i.dir==1?n|=1:n|=2)}return[l,n==1?-1:n==2?1:n==3?2:0]}function Hu(e,t,l,n,o){let r=e.mode,i=e.series[t],c=r==2?i.facets[1].scale:i.scale,u=e.scales[c];return o==-1?u.min:o==1?u.max:u.distr==3?u.dir==1?u.min:u.max:0}function Jt(e,t,l,n,o,r){return En(e,t,(i,c,u,A,m,p,h,v,x,M,S)=>{let U=i.pxRound,b=A.dir*(A.ori==0?1:-1),$=A.ori==0?Kn:Jn,y,P;b==1?(y=l,P=n):(y=n,P=l);let L=U(p(c[y],A,M,v)),K=U(h(u[y],m,S,x)),Y=U(p(c[P],A,M,v)),q=U(h(r==1?m.max:m.min,m,S,x)),W=new Path2D(o);return $(W,Y,q),$(W,L,q),$(W,L,K),W})}function no(e,t,l,n,o,r){let i=null;if(e.length>0){i=new Path2D;let c=t==0?so:gs,u=l;for(let p=0;p<e.length;p++){let h=e[p];if(h[1]>h[0]){let v=h[0]-u;v>0&&c(i,u,n,v,n+r),u=h[1]}}let A=l+o-u,m=10;A>0&&c(i,u,n-m/2,A,n+r+m)}return i}function ju(e,t,l){let n=e[e.length-1];n&&n[0]==t?n[1]=l:e.push([t,l])}function ms(e,t,l,n,o,r,i){let c=[],u=e.length;for(let A=o==1?l:n;A>=l&&A<=n;A+=o)if(t[A]===null){let p=A,h=A;if(o==1)for(;++A<=n&&t[A]===null;)h=A;else for(;--A>=l&&t[A]===null;)h=A;let v=r(e[p]),x=h==p?v:r(e[h]),M=p-o;v=i<=0&&M>=0&&M<u?r(e[M]):v;let U=h+o;x=i>=0&&U>=0&&U<u?r(e[U]):x,x>=v&&c.push([v,x])}return c}function Zr(e){return e==0?ai:e==1?Ge:t=>vn(t,e)}function Li(e){let t=e==0?lo:oo,l=e==0?(o,r,i,c,u,A)=>{o.arcTo(r,i,c,u,A)}:(o,r,i,c,u,A)=>{o.arcTo(i,r,u,c,A)},n=e==0?(o,r,i,c,u)=>{o.rect(r,i,c,u)}:(o,r,i,c,u)=>{o.rect(i,r,u,c)};return(o,r,i,c,u,A=0,m=0)=>{A==0&&m==0?n(o,r,i,c,u):(A=Ot(A,c/2,u/2),m=Ot(m,c/2,u/2),t(o,r+A,i),l(o,r+c,i,r+c,i+u,A),l(o,r+c,i+u,r,i+u,m),l(o,r,i+u,r,i,m),l(o,r,i,r+c,i,A),o.closePath())}}var lo=(e,t,l)=>{e.moveTo(t,l)},oo=(e,t,l)=>{e.moveTo(l,t)},Kn=(e,t,l)=>{e.lineTo(t,l)},Jn=(e,t,l)=>{e.lineTo(l,t)},so=Li(0),gs=Li(1),Bi=(e,t,l,n,o,r)=>{e.arc(t,l,n,o,r)},zi=(e,t,l,n,o,r)=>{e.arc(l,t,n,o,r)},Pi=(e,t,l,n,o,r,i)=>{e.bezierCurveTo(t,l,n,o,r,i)},Di=(e,t,l,n,o,r,i)=>{e.bezierCurveTo(l,t,o,n,i,r)};function Fi(e){return(t,l,n,o,r)=>En(t,l,(i,c,u,A,m,p,h,v,x,M,S)=>{let{pxRound:U,points:b}=i,$,y;A.ori==0?($=lo,y=Bi):($=oo,y=zi);let P=Ie(b.width*Ee,3),L=(b.size-b.width)/2*Ee,K=Ie(L*2,3),Y=new Path2D,q=new Path2D,{left:W,top:k,width:j,height:D}=t.bbox;so(q,W-K,k-K,j+K*2,D+K*2);let H=I=>{if(u[I]!=null){let Z=U(p(c[I],A,M,v)),R=U(h(u[I],m,S,x));$(Y,Z+L,R),y(Y,Z,R,L,0,ql*2)}};if(r)r.forEach(H);else for(let I=n;I<=o;I++)H(I);return{stroke:P>0?Y:null,fill:Y,clip:q,flags:qn|ts}})}function Qi(e){return(t,l,n,o,r,i)=>{n!=o&&(r!=n&&i!=n&&e(t,l,n),r!=o&&i!=o&&e(t,l,o),e(t,l,i))}}var Uu=Qi(Kn),Wu=Qi(Jn);function Oi(e){let t=ye(e?.alignGaps,0);return(l,n,o,r)=>En(l,n,(i,c,u,A,m,p,h,v,x,M,S)=>{[o,r]=Zl(u,o,r);let U=i.pxRound,b=D=>U(p(D,A,M,v)),$=D=>U(h(D,m,S,x)),y,P;A.ori==0?(y=Kn,P=Uu):(y=Jn,P=Wu);let L=A.dir*(A.ori==0?1:-1),K={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:qn},Y=K.stroke,q=!1;if(r-o>=M*4){let D=_=>l.posToVal(_,A.key,!0),H=null,I=null,Z,R,he,ie=b(c[L==1?o:r]),Q=b(c[o]),z=b(c[r]),F=D(L==1?Q+1:z-1);for(let _=L==1?o:r;_>=o&&_<=r;_+=L){let oe=c[_],V=(L==1?oe<F:oe>F)?ie:b(oe),te=u[_];V==ie?te!=null?(R=te,H==null?(y(Y,V,$(R)),Z=H=I=R):R<H?H=R:R>I&&(I=R)):te===null&&(q=!0):(H!=null&&P(Y,ie,$(H),$(I),$(Z),$(R)),te!=null?(R=te,y(Y,V,$(R)),H=I=Z=R):(H=I=null,te===null&&(q=!0)),ie=V,F=D(ie+L))}H!=null&&H!=I&&he!=ie&&P(Y,ie,$(H),$(I),$(Z),$(R))}else for(let D=L==1?o:r;D>=o&&D<=r;D+=L){let H=u[D];H===null?q=!0:H!=null&&y(Y,b(c[D]),$(H))}let[k,j]=hs(l,n);if(i.fill!=null||k!=0){let D=K.fill=new Path2D(Y),H=i.fillTo(l,n,i.min,i.max,k),I=$(H),Z=b(c[o]),R=b(c[r]);L==-1&&([R,Z]=[Z,R]),y(D,R,I),y(D,Z,I)}if(!i.spanGaps){let D=[];q&&D.push(...ms(c,u,o,r,L,b,t)),K.gaps=D=i.gaps(l,n,o,r,D),K.clip=no(D,A.ori,v,x,M,S)}return j!=0&&(K.band=j==2?[Jt(l,n,o,r,Y,-1),Jt(l,n,o,r,Y,1)]:Jt(l,n,o,r,Y,j)),K})}function Vu(e){let t=ye(e.align,1),l=ye(e.ascDesc,!1),n=ye(e.alignGaps,0),o=ye(e.extend,!1);return(r,i,c,u)=>En(r,i,(A,m,p,h,v,x,M,S,U,b,$)=>{[c,u]=Zl(p,c,u);let y=A.pxRound,{left:P,width:L}=r.bbox,K=Q=>y(x(Q,h,b,S)),Y=Q=>y(M(Q,v,$,U)),q=h.ori==0?Kn:Jn,W={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:qn},k=W.stroke,j=h.dir*(h.ori==0?1:-1),D=Y(p[j==1?c:u]),H=K(m[j==1?c:u]),I=H,Z=H;o&&t==-1&&(Z=P,q(k,Z,D)),q(k,H,D);for(let Q=j==1?c:u;Q>=c&&Q<=u;Q+=j){let z=p[Q];if(z==null)continue;let F=K(m[Q]),_=Y(z);t==1?q(k,F,D):q(k,I,_),q(k,F,_),D=_,I=F}let R=I;o&&t==1&&(R=P+L,q(k,R,D));let[he,ie]=hs(r,i);if(A.fill!=null||he!=0){let Q=W.fill=new Path2D(k),z=A.fillTo(r,i,A.min,A.max,he),F=Y(z);q(Q,R,F),q(Q,Z,F)}if(!A.spanGaps){let Q=[];Q.push(...ms(m,p,c,u,j,K,n));let z=A.width*Ee/2,F=l||t==1?z:-z,_=l||t==-1?-z:z;Q.forEach(oe=>{oe[0]+=F,oe[1]+=_}),W.gaps=Q=A.gaps(r,i,c,u,Q),W.clip=no(Q,h.ori,S,U,b,$)}return ie!=0&&(W.band=ie==2?[Jt(r,i,c,u,k,-1),Jt(r,i,c,u,k,1)]:Jt(r,i,c,u,k,ie)),W})}function Xr(e,t,l,n,o,r,i=_e){if(e.length>1){let c=null;for(let u=0,A=1/0;u<e.length;u++)if(t[u]!==void 0){if(c!=null){let m=qe(e[u]-e[c]);m<A&&(A=m,i=qe(l(e[u],n,o,r)-l(e[c],n,o,r)))}c=u}}return i}function Gu(e){e=e||xl;let t=ye(e.size,[.6,_e,1]),l=e.align||0,n=e.gap||0,o=e.radius;o=o==null?[0,0]:typeof o=="number"?[o,0]:o;let r=me(o),i=1-t[0],c=ye(t[1],_e),u=ye(t[2],1),A=ye(e.disp,xl),m=ye(e.each,v=>{}),{fill:p,stroke:h}=A;return(v,x,M,S)=>En(v,x,(U,b,$,y,P,L,K,Y,q,W,k)=>{let j=U.pxRound,D=l,H=n*Ee,I=c*Ee,Z=u*Ee,R,he;y.ori==0?[R,he]=r(v,x):[he,R]=r(v,x);let ie=y.dir*(y.ori==0?1:-1),Q=y.ori==0?so:gs,z=y.ori==0?m:(B,ce,ae,Ne,Fe,Ke,dt)=>{m(B,ce,ae,Fe,Ne,dt,Ke)},F=ye(v.bands,us).find(B=>B.series[0]==x),_=F!=null?F.dir:0,oe=U.fillTo(v,x,U.min,U.max,_),de=j(K(oe,P,k,q)),V,te,se,ve=W,fe=j(U.width*Ee),Ye=!1,ot=null,Ce=null,je=null,ne=null;p!=null&&(fe==0||h!=null)&&(Ye=!0,ot=p.values(v,x,M,S),Ce=new Map,new Set(ot).forEach(B=>{B!=null&&Ce.set(B,new Path2D)}),fe>0&&(je=h.values(v,x,M,S),ne=new Map,new Set(je).forEach(B=>{B!=null&&ne.set(B,new Path2D)})));let{x0:ge,size:xe}=A;if(ge!=null&&xe!=null){D=1,b=ge.values(v,x,M,S),ge.unit==2&&(b=b.map(ae=>v.posToVal(Y+ae*W,y.key,!0)));let B=xe.values(v,x,M,S);xe.unit==2?te=B[0]*W:te=L(B[0],y,W,Y)-L(0,y,W,Y),ve=Xr(b,$,L,y,W,Y,ve),se=ve-te+H}else ve=Xr(b,$,L,y,W,Y,ve),se=ve*i+H,te=ve-se;se<1&&(se=0),fe>=te/2&&(fe=0),se<5&&(j=ai);let Oe=se>0,st=ve-se-(Oe?fe:0);te=j(Zo(st,Z,I)),V=(D==0?te/2:D==ie?0:te)-D*ie*((D==0?H/2:0)+(Oe?fe/2:0));let Se={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},Te=Ye?null:new Path2D,ut=null;if(F!=null)ut=v.data[F.series[1]];else{let{y0:B,y1:ce}=A;B!=null&&ce!=null&&($=ce.values(v,x,M,S),ut=B.values(v,x,M,S))}let C=R*te,N=he*te;for(let B=ie==1?M:S;B>=M&&B<=S;B+=ie){let ce=$[B];if(ce==null)continue;if(ut!=null){let gt=ut[B]??0;if(ce-gt==0)continue;de=K(gt,P,k,q)}let ae=y.distr!=2||A!=null?b[B]:B,Ne=L(ae,y,W,Y),Fe=K(ye(ce,oe),P,k,q),Ke=j(Ne-V),dt=j(ht(Fe,de)),Je=j(Ot(Fe,de)),mt=dt-Je;if(ce!=null){let gt=ce<0?N:C,Tt=ce<0?C:N;Ye?(fe>0&&je[B]!=null&&Q(ne.get(je[B]),Ke,Je+kt(fe/2),te,ht(0,mt-fe),gt,Tt),ot[B]!=null&&Q(Ce.get(ot[B]),Ke,Je+kt(fe/2),te,ht(0,mt-fe),gt,Tt)):Q(Te,Ke,Je+kt(fe/2),te,ht(0,mt-fe),gt,Tt),z(v,x,B,Ke-fe/2,Je,te+fe,mt)}}return fe>0?Se.stroke=Ye?ne:Te:Ye||(Se._fill=U.width==0?U._fill:U._stroke??U._fill,Se.width=0),Se.fill=Ye?Ce:Te,Se})}function qu(e,t){let l=ye(t?.alignGaps,0);return(n,o,r,i)=>En(n,o,(c,u,A,m,p,h,v,x,M,S,U)=>{[r,i]=Zl(A,r,i);let b=c.pxRound,$=R=>b(h(R,m,S,x)),y=R=>b(v(R,p,U,M)),P,L,K;m.ori==0?(P=lo,K=Kn,L=Pi):(P=oo,K=Jn,L=Di);let Y=m.dir*(m.ori==0?1:-1),q=$(u[Y==1?r:i]),W=q,k=[],j=[];for(let R=Y==1?r:i;R>=r&&R<=i;R+=Y)if(A[R]!=null){let ie=u[R],Q=$(ie);k.push(W=Q),j.push(y(A[R]))}let D={stroke:e(k,j,P,K,L,b),fill:null,clip:null,band:null,gaps:null,flags:qn},H=D.stroke,[I,Z]=hs(n,o);if(c.fill!=null||I!=0){let R=D.fill=new Path2D(H),he=c.fillTo(n,o,c.min,c.max,I),ie=y(he);K(R,W,ie),K(R,q,ie)}if(!c.spanGaps){let R=[];R.push(...ms(u,A,r,i,Y,$,l)),D.gaps=R=c.gaps(n,o,r,i,R),D.clip=no(R,m.ori,x,M,S,U)}return Z!=0&&(D.band=Z==2?[Jt(n,o,r,i,H,-1),Jt(n,o,r,i,H,1)]:Jt(n,o,r,i,H,Z)),D})}function Yu(e){return qu(Ku,e)}function Ku(e,t,l,n,o,r){let i=e.length;if(i<2)return null;let c=new Path2D;if(l(c,e[0],t[0]),i==2)n(c,e[1],t[1]);else{let u=Array(i),A=Array(i-1),m=Array(i-1),p=Array(i-1);for(let h=0;h<i-1;h++)m[h]=t[h+1]-t[h],p[h]=e[h+1]-e[h],A[h]=m[h]/p[h];u[0]=A[0];for(let h=1;h<i-1;h++)A[h]===0||A[h-1]===0||A[h-1]>0!=A[h]>0?u[h]=0:(u[h]=3*(p[h-1]+p[h])/((2*p[h]+p[h-1])/A[h-1]+(p[h]+2*p[h-1])/A[h]),isFinite(u[h])||(u[h]=0));u[i-1]=A[i-2];for(let h=0;h<i-1;h++)o(c,e[h]+p[h]/3,t[h]+u[h]*p[h]/3,e[h+1]-p[h]/3,t[h+1]-u[h+1]*p[h]/3,e[h+1],t[h+1])}return c}var ns=new Set;function ei(){for(let e of ns)e.syncRect(!0)}Yn&&(xn(Ic,Un,ei),xn(Tc,Un,ei,!0),xn(Yl,Un,()=>{at.pxRatio=Ee}));var Ju=Oi(),Zu=Fi();function ti(e,t,l,n){return(n?[e[0],e[1]].concat(e.slice(2)):[e[0]].concat(e.slice(1))).map((r,i)=>ls(r,i,t,l))}function Xu(e,t){return e.map((l,n)=>n==0?{}:Ve({},t,l))}function ls(e,t,l,n){return Ve({},t==0?l:n,e)}function Ni(e,t,l){return t==null?Vn:[t,l]}var ed=Ni;function td(e,t,l){return t==null?Vn:Kl(t,l,as,!0)}function Ri(e,t,l,n){return t==null?Vn:Xl(t,l,e.scales[n].log,!1)}var nd=Ri;function Hi(e,t,l,n){return t==null?Vn:is(t,l,e.scales[n].log,!1)}var ld=Hi;function od(e,t,l,n,o){let r=ht(Br(e),Br(t)),i=t-e,c=Qt(o/n*i,l);do{let u=l[c],A=n*u/i;if(A>=o&&r+(u<5?dn.get(u):0)<=17)return[u,A]}while(++c<l.length);return[0,0]}function ni(e){let t,l;return e=e.replace(/(\d+)px/,(n,o)=>(t=Ge((l=+o)*Ee))+"px"),[e,t,l]}function sd(e){e.show&&[e.font,e.labelFont].forEach(t=>{let l=Ie(t[2]*Ee,1);t[0]=t[0].replace(/[0-9.]+px/,l+"px"),t[1]=l})}function at(e,t,l){let n={mode:ye(e.mode,1)},o=n.mode;function r(s,a,d,f){let g=a.valToPct(s);return f+d*(a.dir==-1?1-g:g)}function i(s,a,d,f){let g=a.valToPct(s);return f+d*(a.dir==-1?g:1-g)}function c(s,a,d,f){return a.ori==0?r(s,a,d,f):i(s,a,d,f)}n.valToPosH=r,n.valToPosV=i;let u=!1;n.status=0;let A=n.root=_t(fc);if(e.id!=null&&(A.id=e.id),xt(A,e.class),e.title){let s=_t(hc,A);s.textContent=e.title}let m=Ft("canvas"),p=n.ctx=m.getContext("2d"),h=_t(mc,A);xn("click",h,s=>{s.target===x&&(Be!=Fn||Qe!=Qn)&&it.click(n,s)},!0);let v=n.under=_t(gc,h);h.appendChild(m);let x=n.over=_t(wc,h);e=Gn(e);let M=+ye(e.pxAlign,1),S=Zr(M);(e.plugins||[]).forEach(s=>{s.opts&&(e=s.opts(n,e)||e)});let U=e.ms||.001,b=n.series=o==1?ti(e.series||[],Wr,Kr,!1):Xu(e.series||[null],Yr),$=n.axes=ti(e.axes||[],Ur,Gr,!0),y=n.scales={},P=n.bands=e.bands||[];P.forEach(s=>{s.fill=me(s.fill||null),s.dir=ye(s.dir,-1)});let L=o==2?b[1].facets[0].scale:b[0].scale,K={axes:za,series:_a},Y=(e.drawOrder||["axes","series"]).map(s=>K[s]);function q(s){let a=s.distr==3?d=>Kt(d>0?d:s.clamp(n,d,s.min,s.max,s.key)):s.distr==4?d=>Uo(d,s.asinh):s.distr==100?d=>s.fwd(d):d=>d;return d=>{let f=a(d),{_min:g,_max:w}=s,T=w-g;return(f-g)/T}}function W(s){let a=y[s];if(a==null){let d=(e.scales||xl)[s]||xl;if(d.from!=null){W(d.from);let f=Ve({},y[d.from],d,{key:s});f.valToPct=q(f),y[s]=f}else{a=y[s]=Ve({},s==L?Ii:Ru,d),a.key=s;let f=a.time,g=a.range,w=un(g);if((s!=L||o==2&&!f)&&(w&&(g[0]==null||g[1]==null)&&(g={min:g[0]==null?Ir:{mode:1,hard:g[0],soft:g[0]},max:g[1]==null?Ir:{mode:1,hard:g[1],soft:g[1]}},w=!1),!w&&to(g))){let T=g;g=(O,G,J)=>G==null?Vn:Kl(G,J,T)}a.range=me(g||(f?ed:s==L?a.distr==3?nd:a.distr==4?ld:Ni:a.distr==3?Ri:a.distr==4?Hi:td)),a.auto=me(w?!1:a.auto),a.clamp=me(a.clamp||Nu),a._min=a._max=null,a.valToPct=q(a)}}}W("x"),W("y"),o==1&&b.forEach(s=>{W(s.scale)}),$.forEach(s=>{W(s.scale)});for(let s in e.scales)W(s);let k=y[L],j=k.distr,D,H;k.ori==0?(xt(A,Ac),D=r,H=i):(xt(A,pc),D=i,H=r);let I={};for(let s in y){let a=y[s];(a.min!=null||a.max!=null)&&(I[s]={min:a.min,max:a.max},a.min=a.max=null)}let Z=e.tzDate||(s=>new Date(Ge(s/U))),R=e.fmtDate||ds,he=U==1?Au(Z):mu(Z),ie=Rr(Z,Nr(U==1?fu:hu,R)),Q=jr(Z,Hr(wu,R)),z=[],F=n.legend=Ve({},yu,e.legend),_=n.cursor=Ve({},Mu,{drag:{y:o==2}},e.cursor),oe=F.show,de=_.show,V=F.markers;F.idxs=z,V.width=me(V.width),V.dash=me(V.dash),V.stroke=me(V.stroke),V.fill=me(V.fill);let te,se,ve,fe=[],Ye=[],ot,Ce=!1,je={};if(F.live){let s=b[1]?b[1].values:null;Ce=s!=null,ot=Ce?s(n,1,0):{_:0};for(let a in ot)je[a]=ss}if(oe)if(te=Ft("table",Ec,A),ve=Ft("tbody",null,te),F.mount(n,te),Ce){se=Ft("thead",null,te,ve);let s=Ft("tr",null,se);Ft("th",null,s);for(var ne in ot)Ft("th",gr,s).textContent=ne}else xt(te,$c),F.live&&xt(te,Sc);let ge={show:!0},xe={show:!1};function Oe(s,a){if(a==0&&(Ce||!F.live||o==2))return Vn;let d=[],f=Ft("tr",Mc,ve,ve.childNodes[a]);xt(f,s.class),s.show||xt(f,yn);let g=Ft("th",null,f);if(V.show){let O=_t(Cc,g);if(a>0){let G=V.width(n,a);G&&(O.style.border=G+"px "+V.dash(n,a)+" "+V.stroke(n,a)),O.style.background=V.fill(n,a)}}let w=_t(gr,g);s.label instanceof HTMLElement?w.appendChild(s.label):w.textContent=s.label,a>0&&(V.show||(w.style.color=s.width>0?V.stroke(n,a):V.fill(n,a)),Se("click",g,O=>{if(_._lock)return;pn(O);let G=b.indexOf(s);if((O.ctrlKey||O.metaKey)!=F.isolate){let J=b.some((X,ee)=>ee>0&&ee!=G&&X.show);b.forEach((X,ee)=>{ee>0&&Ht(ee,J?ee==G?ge:xe:ge,!0,We.setSeries)})}else Ht(G,{show:!s.show},!0,We.setSeries)},!1),Cn&&Se(yr,g,O=>{_._lock||(pn(O),Ht(b.indexOf(s),Nn,!0,We.setSeries))},!1));for(var T in ot){let O=Ft("td",_c,f);O.textContent="--",d.push(O)}return[f,d]}let st=new Map;function Se(s,a,d,f=!0){let g=st.get(a)||{},w=_.bind[s](n,a,d,f);w&&(xn(s,a,g[s]=w),st.set(a,g))}function Te(s,a,d){let f=st.get(a)||{};for(let g in f)(s==null||g==s)&&(Jo(g,a,f[g]),delete f[g]);s==null&&st.delete(a)}let ut=0,C=0,N=0,B=0,ce=0,ae=0,Ne=ce,Fe=ae,Ke=N,dt=B,Je=0,mt=0,gt=0,Tt=0;n.bbox={};let po=!1,_l=!1,Mn=!1,An=!1,Il=!1,St=!1;function ho(s,a,d){(d||s!=n.width||a!=n.height)&&Es(s,a),Bn(!1),Mn=!0,_l=!0,zn()}function Es(s,a){n.width=ut=N=s,n.height=C=B=a,ce=ae=0,xa(),ka();let d=n.bbox;Je=d.left=vn(ce*Ee,.5),mt=d.top=vn(ae*Ee,.5),gt=d.width=vn(N*Ee,.5),Tt=d.height=vn(B*Ee,.5)}let va=3;function ba(){let s=!1,a=0;for(;!s;){a++;let d=La(a),f=Ba(a);s=a==va||d&&f,s||(Es(n.width,n.height),_l=!0)}}function ya({width:s,height:a}){ho(s,a)}n.setSize=ya;function xa(){let s=!1,a=!1,d=!1,f=!1;$.forEach((g,w)=>{if(g.show&&g._show){let{side:T,_size:O}=g,G=T%2,J=g.label!=null?g.labelSize:0,X=O+J;X>0&&(G?(N-=X,T==3?(ce+=X,f=!0):d=!0):(B-=X,T==0?(ae+=X,s=!0):a=!0))}}),hn[0]=s,hn[1]=d,hn[2]=a,hn[3]=f,N-=Xt[1]+Xt[3],ce+=Xt[3],B-=Xt[2]+Xt[0],ae+=Xt[0]}function ka(){let s=ce+N,a=ae+B,d=ce,f=ae;function g(w,T){switch(w){case 1:return s+=T,s-T;case 2:return a+=T,a-T;case 3:return d-=T,d+T;case 0:return f-=T,f+T}}$.forEach((w,T)=>{if(w.show&&w._show){let O=w.side;w._pos=g(O,w._size),w.label!=null&&(w._lpos=g(O,w.labelSize))}})}if(_.dataIdx==null){let s=_.hover,a=s.skip=new Set(s.skip??[]);a.add(void 0);let d=s.prox=me(s.prox),f=s.bias??=0;_.dataIdx=(g,w,T,O)=>{if(w==0)return T;let G=T,J=d(g,w,T,O)??_e,X=J>=0&&J<_e,ee=k.ori==0?N:B,ue=_.left,ke=t[0],be=t[w];if(a.has(be[T])){G=null;let Ae=null,re=null,le;if(f==0||f==-1)for(le=T;Ae==null&&le-- >0;)a.has(be[le])||(Ae=le);if(f==0||f==1)for(le=T;re==null&&le++<be.length;)a.has(be[le])||(re=le);if(Ae!=null||re!=null)if(X){let Pe=Ae==null?-1/0:D(ke[Ae],k,ee,0),Re=re==null?1/0:D(ke[re],k,ee,0),lt=ue-Pe,Me=Re-ue;lt<=Me?lt<=J&&(G=Ae):Me<=J&&(G=re)}else G=re==null?Ae:Ae==null?re:T-Ae<=re-T?Ae:re}else X&&qe(ue-D(ke[T],k,ee,0))>J&&(G=null);return G}}let pn=s=>{_.event=s};_.idxs=z,_._lock=!1;let ct=_.points;ct.show=me(ct.show),ct.size=me(ct.size),ct.stroke=me(ct.stroke),ct.width=me(ct.width),ct.fill=me(ct.fill);let Rt=n.focus=Ve({},e.focus||{alpha:.3},_.focus),Cn=Rt.prox>=0,_n=Cn&&ct.one,$t=[],In=[],Tn=[];function Ss(s,a){let d=ct.show(n,a);if(d instanceof HTMLElement)return xt(d,kc),xt(d,s.class),qt(d,-10,-10,N,B),x.insertBefore(d,$t[a]),d}function $s(s,a){if(o==1||a>0){let d=o==1&&y[s.scale].time,f=s.value;s.value=d?Dr(f)?jr(Z,Hr(f,R)):f||Q:f||Fu,s.label=s.label||(d?_u:Cu)}if(_n||a>0){s.width=s.width==null?1:s.width,s.paths=s.paths||Ju||Rc,s.fillTo=me(s.fillTo||Hu),s.pxAlign=+ye(s.pxAlign,M),s.pxRound=Zr(s.pxAlign),s.stroke=me(s.stroke||null),s.fill=me(s.fill||null),s._stroke=s._fill=s._paths=s._focus=null;let d=Qu(ht(1,s.width),1),f=s.points=Ve({},{size:d,width:ht(1,d*.2),stroke:s.stroke,space:d*2,paths:Zu,_stroke:null,_fill:null},s.points);f.show=me(f.show),f.filter=me(f.filter),f.fill=me(f.fill),f.stroke=me(f.stroke),f.paths=me(f.paths),f.pxAlign=s.pxAlign}if(oe){let d=Oe(s,a);fe.splice(a,0,d[0]),Ye.splice(a,0,d[1]),F.values.push(null)}if(de){z.splice(a,0,null);let d=null;_n?a==0&&(d=Ss(s,a)):a>0&&(d=Ss(s,a)),$t.splice(a,0,d),In.splice(a,0,0),Tn.splice(a,0,0)}nt("addSeries",a)}function Ea(s,a){a=a??b.length,s=o==1?ls(s,a,Wr,Kr):ls(s,a,{},Yr),b.splice(a,0,s),$s(b[a],a)}n.addSeries=Ea;function Sa(s){if(b.splice(s,1),oe){F.values.splice(s,1),Ye.splice(s,1);let a=fe.splice(s,1)[0];Te(null,a.firstChild),a.remove()}de&&(z.splice(s,1),$t.splice(s,1)[0].remove(),In.splice(s,1),Tn.splice(s,1)),nt("delSeries",s)}n.delSeries=Sa;let hn=[!1,!1,!1,!1];function $a(s,a){if(s._show=s.show,s.show){let d=s.side%2,f=y[s.scale];f==null&&(s.scale=d?b[1].scale:L,f=y[s.scale]);let g=f.time;s.size=me(s.size),s.space=me(s.space),s.rotate=me(s.rotate),un(s.incrs)&&s.incrs.forEach(T=>{!dn.has(T)&&dn.set(T,di(T))}),s.incrs=me(s.incrs||(f.distr==2?cu:g?U==1?du:pu:bn)),s.splits=me(s.splits||(g&&f.distr==1?he:f.distr==3?Xo:f.distr==4?Lu:Tu)),s.stroke=me(s.stroke),s.grid.stroke=me(s.grid.stroke),s.ticks.stroke=me(s.ticks.stroke),s.border.stroke=me(s.border.stroke);let w=s.values;s.values=un(w)&&!un(w[0])?me(w):g?un(w)?Rr(Z,Nr(w,R)):Dr(w)?gu(Z,w):w||ie:w||Iu,s.filter=me(s.filter||(f.distr>=3&&f.log==10?Pu:f.distr==3&&f.log==2?Du:ci)),s.font=ni(s.font),s.labelFont=ni(s.labelFont),s._size=s.size(n,null,a,0),s._space=s._rotate=s._incrs=s._found=s._splits=s._values=null,s._size>0&&(hn[a]=!0,s._el=_t(vc,h))}}function ll(s,a,d,f){let[g,w,T,O]=d,G=a%2,J=0;return G==0&&(O||w)&&(J=a==0&&!g||a==2&&!T?Ge(Ur.size/3):0),G==1&&(g||T)&&(J=a==1&&!w||a==3&&!O?Ge(Gr.size/2):0),J}let Ms=n.padding=(e.padding||[ll,ll,ll,ll]).map(s=>me(ye(s,ll))),Xt=n._padding=Ms.map((s,a)=>s(n,a,hn,0)),rt,Ze=null,Xe=null,Tl=o==1?b[0].idxs:null,Lt=null,ol=!1;function Cs(s,a){if(t=s??[],n.data=n._data=t,o==2){rt=0;for(let d=1;d<b.length;d++)rt+=t[d][0].length}else{t.length==0&&(n.data=n._data=t=[[]]),Lt=t[0],rt=Lt.length;let d=t;if(j==2){d=t.slice();let f=d[0]=Array(rt);for(let g=0;g<rt;g++)f[g]=g}n._data=t=d}if(Bn(!0),nt("setData"),j==2&&(Mn=!0),a!==!1){let d=k;d.auto(n,ol)?mo():tn(L,d.min,d.max),An=An||_.left>=0,St=!0,zn()}}n.setData=Cs;function mo(){ol=!0;let s,a;o==1&&(rt>0?(Ze=Tl[0]=0,Xe=Tl[1]=rt-1,s=t[0][Ze],a=t[0][Xe],j==2?(s=Ze,a=Xe):s==a&&(j==3?[s,a]=Xl(s,s,k.log,!1):j==4?[s,a]=is(s,s,k.log,!1):k.time?a=s+Ge(86400/U):[s,a]=Kl(s,a,as,!0))):(Ze=Tl[0]=s=null,Xe=Tl[1]=a=null)),tn(L,s,a)}let Ll,Ln,go,wo,vo,bo,yo,xo,ko,wt;function _s(s,a,d,f,g,w){s??=vr,d??=us,f??="butt",g??=vr,w??="round",s!=Ll&&(p.strokeStyle=Ll=s),g!=Ln&&(p.fillStyle=Ln=g),a!=go&&(p.lineWidth=go=a),w!=vo&&(p.lineJoin=vo=w),f!=bo&&(p.lineCap=bo=f),d!=wo&&p.setLineDash(wo=d)}function Is(s,a,d,f){a!=Ln&&(p.fillStyle=Ln=a),s!=yo&&(p.font=yo=s),d!=xo&&(p.textAlign=xo=d),f!=ko&&(p.textBaseline=ko=f)}function Eo(s,a,d,f,g=0){if(f.length>0&&s.auto(n,ol)&&(a==null||a.min==null)){let w=ye(Ze,0),T=ye(Xe,f.length-1),O=d.min==null?Pc(f,w,T,g,s.distr==3):[d.min,d.max];s.min=Ot(s.min,d.min=O[0]),s.max=ht(s.max,d.max=O[1])}}let Ts={min:null,max:null};function Ma(){for(let f in y){let g=y[f];I[f]==null&&(g.min==null||I[L]!=null&&g.auto(n,ol))&&(I[f]=Ts)}for(let f in y){let g=y[f];I[f]==null&&g.from!=null&&I[g.from]!=null&&(I[f]=Ts)}I[L]!=null&&Bn(!0);let s={};for(let f in I){let g=I[f];if(g!=null){let w=s[f]=Gn(y[f],Uc);if(g.min!=null)Ve(w,g);else if(f!=L||o==2)if(rt==0&&w.from==null){let T=w.range(n,null,null,f);w.min=T[0],w.max=T[1]}else w.min=_e,w.max=-_e}}if(rt>0){b.forEach((f,g)=>{if(o==1){let w=f.scale,T=I[w];if(T==null)return;let O=s[w];if(g==0){let G=O.range(n,O.min,O.max,w);O.min=G[0],O.max=G[1],Ze=Qt(O.min,t[0]),Xe=Qt(O.max,t[0]),Xe-Ze>1&&(t[0][Ze]<O.min&&Ze++,t[0][Xe]>O.max&&Xe--),f.min=Lt[Ze],f.max=Lt[Xe]}else f.show&&f.auto&&Eo(O,T,f,t[g],f.sorted);f.idxs[0]=Ze,f.idxs[1]=Xe}else if(g>0&&f.show&&f.auto){let[w,T]=f.facets,O=w.scale,G=T.scale,[J,X]=t[g],ee=s[O],ue=s[G];ee!=null&&Eo(ee,I[O],w,J,w.sorted),ue!=null&&Eo(ue,I[G],T,X,T.sorted),f.min=T.min,f.max=T.max}});for(let f in s){let g=s[f],w=I[f];if(g.from==null&&(w==null||w.min==null)){let T=g.range(n,g.min==_e?null:g.min,g.max==-_e?null:g.max,f);g.min=T[0],g.max=T[1]}}}for(let f in s){let g=s[f];if(g.from!=null){let w=s[g.from];if(w.min==null)g.min=g.max=null;else{let T=g.range(n,w.min,w.max,f);g.min=T[0],g.max=T[1]}}}let a={},d=!1;for(let f in s){let g=s[f],w=y[f];if(w.min!=g.min||w.max!=g.max){w.min=g.min,w.max=g.max;let T=w.distr;w._min=T==3?Kt(w.min):T==4?Uo(w.min,w.asinh):T==100?w.fwd(w.min):w.min,w._max=T==3?Kt(w.max):T==4?Uo(w.max,w.asinh):T==100?w.fwd(w.max):w.max,a[f]=d=!0}}if(d){b.forEach((f,g)=>{o==2?g>0&&a.y&&(f._paths=null):a[f.scale]&&(f._paths=null)});for(let f in a)Mn=!0,nt("setScale",f);de&&_.left>=0&&(An=St=!0)}for(let f in I)I[f]=null}function Ca(s){let a=Zo(Ze-1,0,rt-1),d=Zo(Xe+1,0,rt-1);for(;s[a]==null&&a>0;)a--;for(;s[d]==null&&d<rt-1;)d++;return[a,d]}function _a(){if(rt>0){let s=b.some(a=>a._focus)&&wt!=Rt.alpha;s&&(p.globalAlpha=wt=Rt.alpha),b.forEach((a,d)=>{if(d>0&&a.show&&(Ls(d,!1),Ls(d,!0),a._paths==null)){let f=wt;wt!=a.alpha&&(p.globalAlpha=wt=a.alpha);let g=o==2?[0,t[d][0].length-1]:Ca(t[d]);a._paths=a.paths(n,d,g[0],g[1]),wt!=f&&(p.globalAlpha=wt=f)}}),b.forEach((a,d)=>{if(d>0&&a.show){let f=wt;wt!=a.alpha&&(p.globalAlpha=wt=a.alpha),a._paths!=null&&Bs(d,!1);{let g=a._paths!=null?a._paths.gaps:null,w=a.points.show(n,d,Ze,Xe,g),T=a.points.filter(n,d,w,g);(w||T)&&(a.points._paths=a.points.paths(n,d,Ze,Xe,T),Bs(d,!0))}wt!=f&&(p.globalAlpha=wt=f),nt("drawSeries",d)}}),s&&(p.globalAlpha=wt=1)}}function Ls(s,a){let d=a?b[s].points:b[s];d._stroke=d.stroke(n,s),d._fill=d.fill(n,s)}function Bs(s,a){let d=a?b[s].points:b[s],{stroke:f,fill:g,clip:w,flags:T,_stroke:O=d._stroke,_fill:G=d._fill,_width:J=d.width}=d._paths;J=Ie(J*Ee,3);let X=null,ee=J%2/2;a&&G==null&&(G=J>0?"#fff":O);let ue=d.pxAlign==1&&ee>0;if(ue&&p.translate(ee,ee),!a){let ke=Je-J/2,be=mt-J/2,Ae=gt+J,re=Tt+J;X=new Path2D,X.rect(ke,be,Ae,re)}a?So(O,J,d.dash,d.cap,G,f,g,T,w):Ia(s,O,J,d.dash,d.cap,G,f,g,T,X,w),ue&&p.translate(-ee,-ee)}function Ia(s,a,d,f,g,w,T,O,G,J,X){let ee=!1;G!=0&&P.forEach((ue,ke)=>{if(ue.series[0]==s){let be=b[ue.series[1]],Ae=t[ue.series[1]],re=(be._paths||xl).band;un(re)&&(re=ue.dir==1?re[0]:re[1]);let le,Pe=null;be.show&&re&&Fc(Ae,Ze,Xe)?(Pe=ue.fill(n,ke)||w,le=be._paths.clip):re=null,So(a,d,f,g,Pe,T,O,G,J,X,le,re),ee=!0}}),ee||So(a,d,f,g,w,T,O,G,J,X)}let zs=qn|ts;function So(s,a,d,f,g,w,T,O,G,J,X,ee){_s(s,a,d,f,g),(G||J||ee)&&(p.save(),G&&p.clip(G),J&&p.clip(J)),ee?(O&zs)==zs?(p.clip(ee),X&&p.clip(X),zl(g,T),Bl(s,w,a)):O&ts?(zl(g,T),p.clip(ee),Bl(s,w,a)):O&qn&&(p.save(),p.clip(ee),X&&p.clip(X),zl(g,T),p.restore(),Bl(s,w,a)):(zl(g,T),Bl(s,w,a)),(G||J||ee)&&p.restore()}function Bl(s,a,d){d>0&&(a instanceof Map?a.forEach((f,g)=>{p.strokeStyle=Ll=g,p.stroke(f)}):a!=null&&s&&p.stroke(a))}function zl(s,a){a instanceof Map?a.forEach((d,f)=>{p.fillStyle=Ln=f,p.fill(d)}):a!=null&&s&&p.fill(a)}function Ta(s,a,d,f){let g=$[s],w;if(f<=0)w=[0,0];else{let T=g._space=g.space(n,s,a,d,f),O=g._incrs=g.incrs(n,s,a,d,f,T);w=od(a,d,O,f,T)}return g._found=w}function $o(s,a,d,f,g,w,T,O,G,J){let X=T%2/2;M==1&&p.translate(X,X),_s(O,T,G,J,O),p.beginPath();let ee,ue,ke,be,Ae=g+(f==0||f==3?-w:w);d==0?(ue=g,be=Ae):(ee=g,ke=Ae);for(let re=0;re<s.length;re++)a[re]!=null&&(d==0?ee=ke=s[re]:ue=be=s[re],p.moveTo(ee,ue),p.lineTo(ke,be));p.stroke(),M==1&&p.translate(-X,-X)}function La(s){let a=!0;return $.forEach((d,f)=>{if(!d.show)return;let g=y[d.scale];if(g.min==null){d._show&&(a=!1,d._show=!1,Bn(!1));return}else d._show||(a=!1,d._show=!0,Bn(!1));let w=d.side,T=w%2,{min:O,max:G}=g,[J,X]=Ta(f,O,G,T==0?N:B);if(X==0)return;let ee=g.distr==2,ue=d._splits=d.splits(n,f,O,G,J,X,ee),ke=g.distr==2?ue.map(le=>Lt[le]):ue,be=g.distr==2?Lt[ue[1]]-Lt[ue[0]]:J,Ae=d._values=d.values(n,d.filter(n,ke,f,X,be),f,X,be);d._rotate=w==2?d.rotate(n,Ae,f,X):0;let re=d._size;d._size=It(d.size(n,Ae,f,s)),re!=null&&d._size!=re&&(a=!1)}),a}function Ba(s){let a=!0;return Ms.forEach((d,f)=>{let g=d(n,f,hn,s);g!=Xt[f]&&(a=!1),Xt[f]=g}),a}function za(){for(let s=0;s<$.length;s++){let a=$[s];if(!a.show||!a._show)continue;let d=a.side,f=d%2,g,w,T=a.stroke(n,s),O=d==0||d==3?-1:1,[G,J]=a._found;if(a.label!=null){let At=a.labelGap*O,yt=Ge((a._lpos+At)*Ee);Is(a.labelFont[0],T,"center",d==2?"top":wr),p.save(),f==1?(g=w=0,p.translate(yt,Ge(mt+Tt/2)),p.rotate((d==3?-ql:ql)/2)):(g=Ge(Je+gt/2),w=yt);let wn=ii(a.label)?a.label(n,s,G,J):a.label;p.fillText(wn,g,w),p.restore()}if(J==0)continue;let X=y[a.scale],ee=f==0?gt:Tt,ue=f==0?Je:mt,ke=a._splits,be=X.distr==2?ke.map(At=>Lt[At]):ke,Ae=X.distr==2?Lt[ke[1]]-Lt[ke[0]]:G,re=a.ticks,le=a.border,Pe=re.show?re.size:0,Re=Ge(Pe*Ee),lt=Ge((a.alignTo==2?a._size-Pe-a.gap:a.gap)*Ee),Me=a._rotate*-ql/180,He=S(a._pos*Ee),vt=(Re+lt)*O,ft=He+vt;w=f==0?ft:0,g=f==1?ft:0;let Mt=a.font[0],Bt=a.align==1?Hn:a.align==2?Ro:Me>0?Hn:Me<0?Ro:f==0?"center":d==3?Ro:Hn,Ut=Me||f==1?"middle":d==2?"top":wr;Is(Mt,T,Bt,Ut);let bt=a.font[1]*a.lineGap,Ct=ke.map(At=>S(c(At,X,ee,ue))),zt=a._values;for(let At=0;At<zt.length;At++){let yt=zt[At];if(yt!=null){f==0?g=Ct[At]:w=Ct[At],yt=""+yt;let wn=yt.indexOf(`
`)==-1?[yt]:yt.split(/\n/gm);for(let pt=0;pt<wn.length;pt++){let Xs=wn[pt];Me?(p.save(),p.translate(g,w+pt*bt),p.rotate(Me),p.fillText(Xs,0,0),p.restore()):p.fillText(Xs,g,w+pt*bt)}}}re.show&&$o(Ct,re.filter(n,be,s,J,Ae),f,d,He,Re,Ie(re.width*Ee,3),re.stroke(n,s),re.dash,re.cap);let Wt=a.grid;Wt.show&&$o(Ct,Wt.filter(n,be,s,J,Ae),f,f==0?2:1,f==0?mt:Je,f==0?Tt:gt,Ie(Wt.width*Ee,3),Wt.stroke(n,s),Wt.dash,Wt.cap),le.show&&$o([He],[1],f==0?1:0,f==0?1:2,f==1?mt:Je,f==1?Tt:gt,Ie(le.width*Ee,3),le.stroke(n,s),le.dash,le.cap)}nt("drawAxes")}function Bn(s){b.forEach((a,d)=>{d>0&&(a._paths=null,s&&(o==1?(a.min=null,a.max=null):a.facets.forEach(f=>{f.min=null,f.max=null})))})}let Pl=!1,Mo=!1,sl=[];function Pa(){Mo=!1;for(let s=0;s<sl.length;s++)nt(...sl[s]);sl.length=0}function zn(){Pl||(Jc(Ps),Pl=!0)}function Da(s,a=!1){Pl=!0,Mo=a,s(n),Ps(),a&&sl.length>0&&queueMicrotask(Pa)}n.batch=Da;function Ps(){if(po&&(Ma(),po=!1),Mn&&(ba(),Mn=!1),_l){if(De(v,Hn,ce),De(v,"top",ae),De(v,wl,N),De(v,vl,B),De(x,Hn,ce),De(x,"top",ae),De(x,wl,N),De(x,vl,B),De(h,wl,ut),De(h,vl,C),m.width=Ge(ut*Ee),m.height=Ge(C*Ee),$.forEach(({_el:s,_show:a,_size:d,_pos:f,side:g})=>{if(s!=null)if(a){let w=g===3||g===0?d:0,T=g%2==1;De(s,T?"left":"top",f-w),De(s,T?"width":"height",d),De(s,T?"top":"left",T?ae:ce),De(s,T?"height":"width",T?B:N),Ko(s,yn)}else xt(s,yn)}),Ll=Ln=go=vo=bo=yo=xo=ko=wo=null,wt=1,al(!0),ce!=Ne||ae!=Fe||N!=Ke||B!=dt){Bn(!1);let s=N/Ke,a=B/dt;if(de&&!An&&_.left>=0){_.left*=s,_.top*=a,Pn&&qt(Pn,Ge(_.left),0,N,B),Dn&&qt(Dn,0,Ge(_.top),N,B);for(let d=0;d<$t.length;d++){let f=$t[d];f!=null&&(In[d]*=s,Tn[d]*=a,qt(f,It(In[d]),It(Tn[d]),N,B))}}if(ze.show&&!Il&&ze.left>=0&&ze.width>0){ze.left*=s,ze.width*=s,ze.top*=a,ze.height*=a;for(let d in Bo)De(On,d,ze[d])}Ne=ce,Fe=ae,Ke=N,dt=B}nt("setSize"),_l=!1}ut>0&&C>0&&(p.clearRect(0,0,m.width,m.height),nt("drawClear"),Y.forEach(s=>s()),nt("draw")),ze.show&&Il&&(Dl(ze),Il=!1),de&&An&&(gn(null,!0,!1),An=!1),F.show&&F.live&&St&&(To(),St=!1),u||(u=!0,n.status=1,nt("ready")),ol=!1,Pl=!1}n.redraw=(s,a)=>{Mn=a||!1,s!==!1?tn(L,k.min,k.max):zn()};function Co(s,a){let d=y[s];if(d.from==null){if(rt==0){let f=d.range(n,a.min,a.max,s);a.min=f[0],a.max=f[1]}if(a.min>a.max){let f=a.min;a.min=a.max,a.max=f}if(rt>1&&a.min!=null&&a.max!=null&&a.max-a.min<1e-16)return;s==L&&d.distr==2&&rt>0&&(a.min=Qt(a.min,t[0]),a.max=Qt(a.max,t[0]),a.min==a.max&&a.max++),I[s]=a,po=!0,zn()}}n.setScale=Co;let _o,Io,Pn,Dn,Ds,Fs,Fn,Qn,Qs,Os,Be,Qe,en=!1,it=_.drag,et=it.x,tt=it.y;de&&(_.x&&(_o=_t(yc,x)),_.y&&(Io=_t(xc,x)),k.ori==0?(Pn=_o,Dn=Io):(Pn=Io,Dn=_o),Be=_.left,Qe=_.top);let ze=n.select=Ve({show:!0,over:!0,left:0,width:0,top:0,height:0},e.select),On=ze.show?_t(bc,ze.over?x:v):null;function Dl(s,a){if(ze.show){for(let d in s)ze[d]=s[d],d in Bo&&De(On,d,s[d]);a!==!1&&nt("setSelect")}}n.setSelect=Dl;function Fa(s){if(b[s].show)oe&&Ko(fe[s],yn);else if(oe&&xt(fe[s],yn),de){let d=_n?$t[0]:$t[s];d!=null&&qt(d,-10,-10,N,B)}}function tn(s,a,d){Co(s,{min:a,max:d})}function Ht(s,a,d,f){a.focus!=null&&Ha(s),a.show!=null&&b.forEach((g,w)=>{w>0&&(s==w||s==null)&&(g.show=a.show,Fa(w),o==2?(tn(g.facets[0].scale,null,null),tn(g.facets[1].scale,null,null)):tn(g.scale,null,null),zn())}),d!==!1&&nt("setSeries",s,a),f&&cl("setSeries",n,s,a)}n.setSeries=Ht;function Qa(s,a){Ve(P[s],a)}function Oa(s,a){s.fill=me(s.fill||null),s.dir=ye(s.dir,-1),a=a??P.length,P.splice(a,0,s)}function Na(s){s==null?P.length=0:P.splice(s,1)}n.addBand=Oa,n.setBand=Qa,n.delBand=Na;function Ra(s,a){b[s].alpha=a,de&&$t[s]!=null&&($t[s].style.opacity=a),oe&&fe[s]&&(fe[s].style.opacity=a)}let Yt,nn,mn,Nn={focus:!0};function Ha(s){if(s!=mn){let a=s==null,d=Rt.alpha!=1;b.forEach((f,g)=>{if(o==1||g>0){let w=a||g==0||g==s;f._focus=a?null:w,d&&Ra(g,w?1:Rt.alpha)}}),mn=s,d&&zn()}}oe&&Cn&&Se(xr,te,s=>{_._lock||(pn(s),mn!=null&&Ht(null,Nn,!0,We.setSeries))});function jt(s,a,d){let f=y[a];d&&(s=s/Ee-(f.ori==1?ae:ce));let g=N;f.ori==1&&(g=B,s=g-s),f.dir==-1&&(s=g-s);let w=f._min,T=f._max,O=s/g,G=w+(T-w)*O,J=f.distr;return J==3?Wn(10,G):J==4?Oc(G,f.asinh):J==100?f.bwd(G):G}function ja(s,a){let d=jt(s,L,a);return Qt(d,t[0],Ze,Xe)}n.valToIdx=s=>Qt(s,t[0]),n.posToIdx=ja,n.posToVal=jt,n.valToPos=(s,a,d)=>y[a].ori==0?r(s,y[a],d?gt:N,d?Je:0):i(s,y[a],d?Tt:B,d?mt:0),n.setCursor=(s,a,d)=>{Be=s.left,Qe=s.top,gn(null,a,d)};function Ns(s,a){De(On,Hn,ze.left=s),De(On,wl,ze.width=a)}function Rs(s,a){De(On,"top",ze.top=s),De(On,vl,ze.height=a)}let rl=k.ori==0?Ns:Rs,il=k.ori==1?Ns:Rs;function Ua(){if(oe&&F.live)for(let s=o==2?1:0;s<b.length;s++){if(s==0&&Ce)continue;let a=F.values[s],d=0;for(let f in a)Ye[s][d++].firstChild.nodeValue=a[f]}}function To(s,a){if(s!=null&&(s.idxs?s.idxs.forEach((d,f)=>{z[f]=d}):jc(s.idx)||z.fill(s.idx),F.idx=z[0]),oe&&F.live){for(let d=0;d<b.length;d++)(d>0||o==1&&!Ce)&&Wa(d,z[d]);Ua()}St=!1,a!==!1&&nt("setLegend")}n.setLegend=To;function Wa(s,a){let d=b[s],f=s==0&&j==2?Lt:t[s],g;Ce?g=d.values(n,s,a)??je:(g=d.value(n,a==null?null:f[a],s,a),g=g==null?je:{_:g}),F.values[s]=g}function gn(s,a,d){Qs=Be,Os=Qe,[Be,Qe]=_.move(n,Be,Qe),_.left=Be,_.top=Qe,de&&(Pn&&qt(Pn,Ge(Be),0,N,B),Dn&&qt(Dn,0,Ge(Qe),N,B));let f,g=Ze>Xe;Yt=_e,nn=null;let w=k.ori==0?N:B,T=k.ori==1?N:B;if(Be<0||rt==0||g){f=_.idx=null;for(let O=0;O<b.length;O++){let G=$t[O];G!=null&&qt(G,-10,-10,N,B)}Cn&&Ht(null,Nn,!0,s==null&&We.setSeries),F.live&&(z.fill(f),St=!0)}else{let O,G,J;o==1&&(O=k.ori==0?Be:Qe,G=jt(O,L),f=_.idx=Qt(G,t[0],Ze,Xe),J=D(t[0][f],k,w,0));let X=-10,ee=-10,ue=0,ke=0,be=!0,Ae="",re="";for(let le=o==2?1:0;le<b.length;le++){let Pe=b[le],Re=z[le],lt=Re==null?null:o==1?t[le][Re]:t[le][1][Re],Me=_.dataIdx(n,le,f,G),He=Me==null?null:o==1?t[le][Me]:t[le][1][Me];if(St=St||He!=lt||Me!=Re,z[le]=Me,le>0&&Pe.show){let vt=Me==null?-10:Me==f?J:D(o==1?t[0][Me]:t[le][0][Me],k,w,0),ft=He==null?-10:H(He,o==1?y[Pe.scale]:y[Pe.facets[1].scale],T,0);if(Cn&&He!=null){let Mt=k.ori==1?Be:Qe,Bt=qe(Rt.dist(n,le,Me,ft,Mt));if(Bt<Yt){let Ut=Rt.bias;if(Ut!=0){let bt=jt(Mt,Pe.scale),Ct=He>=0?1:-1,zt=bt>=0?1:-1;zt==Ct&&(zt==1?Ut==1?He>=bt:He<=bt:Ut==1?He<=bt:He>=bt)&&(Yt=Bt,nn=le)}else Yt=Bt,nn=le}}if(St||_n){let Mt,Bt;k.ori==0?(Mt=vt,Bt=ft):(Mt=ft,Bt=vt);let Ut,bt,Ct,zt,Wt,At,yt=!0,wn=ct.bbox;if(wn!=null){yt=!1;let pt=wn(n,le);Ct=pt.left,zt=pt.top,Ut=pt.width,bt=pt.height}else Ct=Mt,zt=Bt,Ut=bt=ct.size(n,le);if(At=ct.fill(n,le),Wt=ct.stroke(n,le),_n)le==nn&&Yt<=Rt.prox&&(X=Ct,ee=zt,ue=Ut,ke=bt,be=yt,Ae=At,re=Wt);else{let pt=$t[le];pt!=null&&(In[le]=Ct,Tn[le]=zt,_r(pt,Ut,bt,yt),Mr(pt,At,Wt),qt(pt,It(Ct),It(zt),N,B))}}}}if(_n){let le=Rt.prox,Pe=mn==null?Yt<=le:Yt>le||nn!=mn;if(St||Pe){let Re=$t[0];Re!=null&&(In[0]=X,Tn[0]=ee,_r(Re,ue,ke,be),Mr(Re,Ae,re),qt(Re,It(X),It(ee),N,B))}}}if(ze.show&&en)if(s!=null){let[O,G]=We.scales,[J,X]=We.match,[ee,ue]=s.cursor.sync.scales,ke=s.cursor.drag;if(et=ke._x,tt=ke._y,et||tt){let{left:be,top:Ae,width:re,height:le}=s.select,Pe=s.scales[ee].ori,Re=s.posToVal,lt,Me,He,vt,ft,Mt=O!=null&&J(O,ee),Bt=G!=null&&X(G,ue);Mt&&et?(Pe==0?(lt=be,Me=re):(lt=Ae,Me=le),He=y[O],vt=D(Re(lt,ee),He,w,0),ft=D(Re(lt+Me,ee),He,w,0),rl(Ot(vt,ft),qe(ft-vt))):rl(0,w),Bt&&tt?(Pe==1?(lt=be,Me=re):(lt=Ae,Me=le),He=y[G],vt=H(Re(lt,ue),He,T,0),ft=H(Re(lt+Me,ue),He,T,0),il(Ot(vt,ft),qe(ft-vt))):il(0,T)}else zo()}else{let O=qe(Qs-Ds),G=qe(Os-Fs);if(k.ori==1){let ue=O;O=G,G=ue}et=it.x&&O>=it.dist,tt=it.y&&G>=it.dist;let J=it.uni;J!=null?et&&tt&&(et=O>=J,tt=G>=J,!et&&!tt&&(G>O?tt=!0:et=!0)):it.x&&it.y&&(et||tt)&&(et=tt=!0);let X,ee;et&&(k.ori==0?(X=Fn,ee=Be):(X=Qn,ee=Qe),rl(Ot(X,ee),qe(ee-X)),tt||il(0,T)),tt&&(k.ori==1?(X=Fn,ee=Be):(X=Qn,ee=Qe),il(Ot(X,ee),qe(ee-X)),et||rl(0,w)),!et&&!tt&&(rl(0,0),il(0,0))}if(it._x=et,it._y=tt,s==null){if(d){if(Zs!=null){let[O,G]=We.scales;We.values[0]=O!=null?jt(k.ori==0?Be:Qe,O):null,We.values[1]=G!=null?jt(k.ori==1?Be:Qe,G):null}cl(Ho,n,Be,Qe,N,B,f)}if(Cn){let O=d&&We.setSeries,G=Rt.prox;mn==null?Yt<=G&&Ht(nn,Nn,!0,O):Yt>G?Ht(null,Nn,!0,O):nn!=mn&&Ht(nn,Nn,!0,O)}}St&&(F.idx=f,To()),a!==!1&&nt("setCursor")}let ln=null;Object.defineProperty(n,"rect",{get(){return ln==null&&al(!1),ln}});function al(s=!1){s?ln=null:(ln=x.getBoundingClientRect(),nt("syncRect",ln))}function Hs(s,a,d,f,g,w,T){_._lock||en&&s!=null&&s.movementX==0&&s.movementY==0||(Lo(s,a,d,f,g,w,T,!1,s!=null),s!=null?gn(null,!0,!0):gn(a,!0,!1))}function Lo(s,a,d,f,g,w,T,O,G){if(ln==null&&al(!1),pn(s),s!=null)d=s.clientX-ln.left,f=s.clientY-ln.top;else{if(d<0||f<0){Be=-10,Qe=-10;return}let[J,X]=We.scales,ee=a.cursor.sync,[ue,ke]=ee.values,[be,Ae]=ee.scales,[re,le]=We.match,Pe=a.axes[0].side%2==1,Re=k.ori==0?N:B,lt=k.ori==1?N:B,Me=Pe?w:g,He=Pe?g:w,vt=Pe?f:d,ft=Pe?d:f;if(be!=null?d=re(J,be)?c(ue,y[J],Re,0):-10:d=Re*(vt/Me),Ae!=null?f=le(X,Ae)?c(ke,y[X],lt,0):-10:f=lt*(ft/He),k.ori==1){let Mt=d;d=f,f=Mt}}G&&(a==null||a.cursor.event.type==Ho)&&((d<=1||d>=N-1)&&(d=vn(d,N)),(f<=1||f>=B-1)&&(f=vn(f,B))),O?(Ds=d,Fs=f,[Fn,Qn]=_.move(n,d,f)):(Be=d,Qe=f)}let Bo={width:0,height:0,left:0,top:0};function zo(){Dl(Bo,!1)}let js,Us,Ws,Vs;function Gs(s,a,d,f,g,w,T){en=!0,et=tt=it._x=it._y=!1,Lo(s,a,d,f,g,w,T,!0,!1),s!=null&&(Se(jo,qo,qs,!1),cl(br,n,Fn,Qn,N,B,null));let{left:O,top:G,width:J,height:X}=ze;js=O,Us=G,Ws=J,Vs=X}function qs(s,a,d,f,g,w,T){en=it._x=it._y=!1,Lo(s,a,d,f,g,w,T,!1,!0);let{left:O,top:G,width:J,height:X}=ze,ee=J>0||X>0,ue=js!=O||Us!=G||Ws!=J||Vs!=X;if(ee&&ue&&Dl(ze),it.setScale&&ee&&ue){let ke=O,be=J,Ae=G,re=X;if(k.ori==1&&(ke=G,be=X,Ae=O,re=J),et&&tn(L,jt(ke,L),jt(ke+be,L)),tt)for(let le in y){let Pe=y[le];le!=L&&Pe.from==null&&Pe.min!=_e&&tn(le,jt(Ae+re,le),jt(Ae,le))}zo()}else _.lock&&(_._lock=!_._lock,gn(a,!0,s!=null));s!=null&&(Te(jo,qo),cl(jo,n,Be,Qe,N,B,null))}function Va(s,a,d,f,g,w,T){if(_._lock)return;pn(s);let O=en;if(en){let G=!0,J=!0,X=10,ee,ue;k.ori==0?(ee=et,ue=tt):(ee=tt,ue=et),ee&&ue&&(G=Be<=X||Be>=N-X,J=Qe<=X||Qe>=B-X),ee&&G&&(Be=Be<Fn?0:N),ue&&J&&(Qe=Qe<Qn?0:B),gn(null,!0,!0),en=!1}Be=-10,Qe=-10,z.fill(null),gn(null,!0,!0),O&&(en=O)}function Ys(s,a,d,f,g,w,T){_._lock||(pn(s),mo(),zo(),s!=null&&cl(kr,n,Be,Qe,N,B,null))}function Ks(){$.forEach(sd),ho(n.width,n.height,!0)}xn(Yl,Un,Ks);let Rn={};Rn.mousedown=Gs,Rn.mousemove=Hs,Rn.mouseup=qs,Rn.dblclick=Ys,Rn.setSeries=(s,a,d,f)=>{let g=We.match[2];d=g(n,a,d),d!=-1&&Ht(d,f,!0,!1)},de&&(Se(br,x,Gs),Se(Ho,x,Hs),Se(yr,x,s=>{pn(s),al(!1)}),Se(xr,x,Va),Se(kr,x,Ys),ns.add(n),n.syncRect=al);let Fl=n.hooks=e.hooks||{};function nt(s,a,d){Mo?sl.push([s,a,d]):s in Fl&&Fl[s].forEach(f=>{f.call(null,n,a,d)})}(e.plugins||[]).forEach(s=>{for(let a in s.hooks)Fl[a]=(Fl[a]||[]).concat(s.hooks[a])});let Js=(s,a,d)=>d,We=Ve({key:null,setSeries:!1,filters:{pub:zr,sub:zr},scales:[L,b[1]?b[1].scale:null],match:[Pr,Pr,Js],values:[null,null]},_.sync);We.match.length==2&&We.match.push(Js),_.sync=We;let Zs=We.key,Po=Ti(Zs);function cl(s,a,d,f,g,w,T){We.filters.pub(s,a,d,f,g,w,T)&&Po.pub(s,a,d,f,g,w,T)}Po.sub(n);function Ga(s,a,d,f,g,w,T){We.filters.sub(s,a,d,f,g,w,T)&&Rn[s](null,a,d,f,g,w,T)}n.pub=Ga;function qa(){Po.unsub(n),ns.delete(n),st.clear(),Jo(Yl,Un,Ks),A.remove(),te?.remove(),nt("destroy")}n.destroy=qa;function Do(){nt("init",e,t),Cs(t||e.data,!1),I[L]?Co(L,I[L]):mo(),Il=ze.show&&(ze.width>0||ze.height>0),An=St=!0,ho(e.width,e.height)}return b.forEach($s),$.forEach($a),l?l instanceof HTMLElement?(l.appendChild(A),Do()):l(n,Do):Do(),n}at.assign=Ve;at.fmtNum=cs;at.rangeNum=Kl;at.rangeLog=Xl;at.rangeAsinh=is;at.orient=En;at.pxRatio=Ee;at.join=Kc;at.fmtDate=ds,at.tzDate=iu;at.sync=Ti;{at.addGap=ju,at.clipGaps=no;let e=at.paths={points:Fi};e.linear=Oi,e.stepped=Vu,e.bars=Gu,e.spline=Yu}var Zn=(e,t)=>getComputedStyle(e).getPropertyValue(t).trim()||t;function ws(e){let t=new MutationObserver(e),l=["data-theme","data-mode","data-jp-theme-light","data-jp-theme-name","class","theme"];for(let o of[document.documentElement,document.body])t.observe(o,{attributes:!0,attributeFilter:l});let n=matchMedia("(prefers-color-scheme: dark)");return n.addEventListener("change",e),()=>{t.disconnect(),n.removeEventListener("change",e)}}var rd=16,ji=e=>Math.abs(e)>=100?e.toFixed(0):e.toFixed(3);function Xn(e,{label:t,x:l,y:n,height:o=i=>Math.max(220,Math.min(420,i*.52)),hint:r=""}){let i=E("p",{class:"d2l-title"}),c=E("p",{class:"d2l-yname","aria-hidden":"true"}),u=E("div",{class:"d2l-plot",tabindex:0,role:"slider","aria-label":t}),A=E("p",{class:"d2l-readout"},r),m=E("table"),p=E("figure",{class:"d2l-chart"},i,c,u,A,E("div",{class:"d2l-hidden"},m));e.append(p);let h=[],v=[],x=null,M="",S=0,U=0,b=null,$=(Q=1,z=!1)=>`${z?"600 ":""}${12*Q}px ${getComputedStyle(p).fontFamily}`,y=Q=>(Q.width??2)>2,P=Q=>`color-mix(in srgb, ${Zn(p,"--d2l-ink")} ${Q}%, transparent)`;function L(){let Q=document.createElement("canvas").getContext("2d");Q.font=$(1,!0);let z=Math.max(0,...h.map(F=>Q.measureText(F.label??"").width));return Math.ceil(Math.min(z?z+16:12,u.clientWidth*.36))}function K({x:Q,y:z}){let F=Math.min(Q.length,z.length)-1;for(;F>=0&&!Number.isFinite(z[F]??NaN);)F--;return F<0?null:{x:Q[F],y:z[F]}}function Y(Q){let{ctx:z,bbox:F}=Q,_=devicePixelRatio,oe=F.left+F.width,de=[];z.save();for(let V of h){let te=K(V);if(!te)continue;let se={x:Q.valToPos(te.x,"x",!0),y:Q.valToPos(te.y,"y",!0)};V.point&&(z.fillStyle=Zn(p,V.colour),z.beginPath(),z.arc(se.x,Math.max(F.top,se.y),4.5*_,0,2*Math.PI),z.fill()),V.label&&de.push({line:V,place:se,y:se.y})}id(de,rd*_,F.top,F.top+F.height),z.textBaseline="middle",z.textAlign="left";for(let{line:V,place:te,y:se}of de){let ve=Math.min(te.x+7*_,oe);z.strokeStyle=Zn(p,V.colour),z.globalAlpha=.45,z.lineWidth=_,z.beginPath(),z.moveTo(ve,te.y),z.lineTo(oe,te.y),z.lineTo(oe+6*_,se),z.stroke(),z.globalAlpha=1,z.fillStyle=Zn(p,"--d2l-ink"),z.font=$(_,y(V)),z.fillText(ad(z,V.label??"",z.canvas.width-oe-9*_),oe+9*_,se)}z.restore()}function q(){x?.destroy(),u.replaceChildren();let Q={stroke:()=>P(100),font:$(),grid:{stroke:()=>P(13),width:1}},z={...k(),pxAlign:!1,legend:{show:!1},cursor:{x:!0,y:!1,drag:{x:!1,y:!1},points:{size:7}},padding:[8,L,0,0],scales:{x:{time:!1,range:(F,_,oe)=>[l.min??_??0,l.max??oe??1]},y:{distr:n.log?3:1,range:W}},axes:[{...Q,label:l.label,labelFont:$(),labelSize:20,size:30,ticks:{show:!1},space:44,incrs:[1,2,5,10,20,50,100,200,500,1e3]},{...Q,size:46,ticks:{show:!1},space:36}],series:[{},...h.map((F,_)=>({stroke:()=>Zn(p,h[_].colour),dash:F.dash,width:F.width??2,alpha:F.opacity??1,spanGaps:!0,points:{show:F.x.length===1&&!F.point,size:6,fill:()=>Zn(p,h[_].colour)}}))],hooks:{draw:[Y],setCursor:[I]}};x=new at(z,Ui(h),u)}function W(Q,z,F){if(z===null||F===null)return[n.min??(n.log?.1:0),n.max??1];if(n.log)return[n.min??z/1.15,n.max??F*1.15];let _=Math.max((F-z)*.06,.004);return[n.min??z-_,n.max??F+_]}let k=()=>({width:Math.max(160,u.clientWidth),height:Math.round(o(u.clientWidth))});function j(){if(S=0,!p.isConnected||!u.clientWidth)return;let Q=h.map(({dash:F,width:_,opacity:oe,point:de,x:V})=>[F,_,oe,de||V.length>1]),z=JSON.stringify([Q,l,n]);c.textContent=n.label,z!==M||!x?(M=z,q()):x.setData(Ui(h)),v=x.data[0],b!==null&&H(Math.min(b,v.length-1)),U||=window.setTimeout(Z,1e3)}function D(Q){let z=h.flatMap(F=>{let _=F.y[F.x.indexOf(v[Q])];return _==null?[]:[`${F.name} ${(n.format??ji)(_)}`]});return`${l.label} ${l.format?l.format(v[Q]):Number(v[Q].toFixed(2))}: ${z.join(", ")||"nothing"}`}function H(Q){b=v.length?Q:null;let z=b===null?"":D(b);A.textContent=z||r,u.setAttribute("aria-valuemin","0"),u.setAttribute("aria-valuemax",String(Math.max(0,v.length-1))),u.setAttribute("aria-valuenow",String(b??Math.max(0,v.length-1))),u.setAttribute("aria-valuetext",z||(v.length?D(v.length-1):"no curve yet"))}function I(Q){Q.cursor.event&&H(Q.cursor.left!==void 0&&Q.cursor.left>=0?Q.cursor.idx??null:null)}u.addEventListener("keydown",Q=>{let z=b??v.length-1,F={ArrowLeft:b===null?z:z-1,ArrowDown:z-1,ArrowRight:z+1,ArrowUp:z+1,Home:0,End:v.length-1,Escape:null}[Q.key];F===void 0||!x||!v.length||(Q.preventDefault(),H(F===null?null:Math.max(0,Math.min(v.length-1,F))),x.setCursor({left:b===null?-10:x.valToPos(v[b],"x"),top:b===null?-10:10}))}),u.addEventListener("blur",()=>{H(null),x?.setCursor({left:-10,top:-10})});function Z(){U=0;let Q=v.map((_,oe)=>[oe,_]).filter(([,_])=>Number.isInteger(_)),z=E("tr",{},E("th",{scope:"col"},l.label),...h.map(_=>E("th",{scope:"col"},_.name))),F=Q.map(([,_])=>E("tr",{},E("th",{scope:"row"},String(_)),...h.map(oe=>{let de=oe.y[oe.x.indexOf(_)];return E("td",{},de==null?"":(n.format??ji)(de))})));m.replaceChildren(E("caption",{},`${t}: ${i.textContent||n.label}`),E("thead",{},z),E("tbody",{},...F))}let R=()=>{S||=requestAnimationFrame(j)},he=new ResizeObserver(()=>{if(!x)return R();u.clientWidth&&u.clientWidth!==x.width&&x.setSize(k())});he.observe(u);let ie=ws(()=>x?.redraw(!1));return H(null),{el:p,set(Q){h=Q.lines,l=Q.x??l,n=Q.y??n,i.textContent=Q.title??"",R()},dispose(){cancelAnimationFrame(S),clearTimeout(U),he.disconnect(),ie(),x?.destroy(),p.remove()}}}function Ui(e){let t=[...new Set(e.flatMap(o=>o.x))].sort((o,r)=>o-r),l=new Map(t.map((o,r)=>[o,r])),n=e.map(o=>{let r=Array(t.length).fill(void 0);return o.x.forEach((i,c)=>{let u=o.y[c];r[l.get(i)]=Number.isFinite(u)?u:null}),r});return[t,...n]}function id(e,t,l,n){e.sort((o,r)=>o.y-r.y);for(let o=0;o<e.length;o++)e[o].y=Math.max(e[o].y,o?e[o-1].y+t:l+t/2);for(let o=e.length-1,r=n-t/2;o>=0;o--,r=e[o+1].y-t)e[o].y=Math.min(e[o].y,r)}function ad(e,t,l){if(e.measureText(t).width<=l)return t;for(;t&&e.measureText(`${t}\u2026`).width>l;)t=t.slice(0,-1);return`${t}\u2026`}var Nt=16,Sn=Array.from({length:Nt},(e,t)=>t),Wi={"all 1":Sn.map(()=>1),"1 to 16":Sn.map(e=>e+1),"one loud":Sn.map(e=>e===5?10:1),uneven:[.1,2,.3,.5,.2,4,.1,1.5,.8,.1,3,.4,.2,.1,.6,2.5]};function cd(e,t,l=1){let n=e.length/Nt,o=new Float64Array(n),r=new Float64Array(n),i=0,c=0;for(let u=0;u<n;u++){let A=l*e[u*Nt+t],m=A-i;i+=m/(u+1),c+=m*(A-i),o[u]=i,r[u]=c/(u+1)}return{mean:o,variance:r}}function ud(e,t=1){let l=Sn.map(()=>0),n=Sn.map(()=>!1);for(let o=0;o<e.length;o++)l[o%Nt]+=t*e[o]*Nt/e.length,e[o]!==0&&(n[o%Nt]=!0);return{means:l,fired:n}}function dd(e,t,l){let n=l&&t<1?1/(1-t):1;return{mean:n*(1-t)*e,variance:n*n*t*(1-t)*e*e}}function Gi(e,{state:t,ask:l}){let n=sn(l),o={p:.5,pattern:"1 to 16",neuron:6,seed:0,rescale:!0,count:1},r=k=>t.get(k)??o[k],i=k=>j=>t.set({[k]:j}),c=k=>t.set({count:k}),u={p:Vt({label:"drop probability p",value:r("p"),format:k=>k.toFixed(2),onInput:i("p")}),pattern:Rl({label:"input h",choices:Object.keys(Wi).map(k=>[k,k]),value:r("pattern"),onInput:i("pattern")}),neuron:Vt({label:"neuron",min:1,max:Nt,step:1,value:r("neuron"),onInput:i("neuron")}),rescale:Hl({label:"rescale: \xF7 (1 \u2212 p)",value:r("rescale"),onInput:i("rescale")}),seed:fl({label:"seed",min:0,max:9999,value:r("seed"),onInput:i("seed")})},A=Le({label:"Draw again",primary:!0,onClick:()=>c(r("count")+1)}),m=Le({label:"Draw 100 more",onClick:()=>c(r("count")+100)}),p=Le({label:"Start over",hint:"Back to one draw",onClick:()=>c(1)}),{p:h,pattern:v,neuron:x,rescale:M,seed:S}=u,U=E("p",{class:"d2l-headline","aria-live":"polite"}),b=an(),$=E("div",{class:"d2l-stage"}),y=E("div",{class:"d2l-graphs"});e.append(E("div",{class:"d2l-explorer"},E("div",{class:"d2l-controls"},h.el,v.el,x.el,S.el,M.el),E("div",{class:"d2l-actions"},A,m,p),U,b.el,E("div",{class:"d2l-figure"},$,y)));let P=pd($,k=>t.set({neuron:k+1})),L={mean:Vi(y,"mean"),variance:Vi(y,"variance")},K=null;async function Y(){let[k,j,D]=[r("p"),r("count"),Wi[r("pattern")]];try{let H=await n("dropout",{h:D,p:k,count:j,seed:r("seed")});if(!H)return;K={outputs:H.outputs.data,h:D,p:k};let I=K.outputs.reduce((Z,R)=>Z+ +!Number.isFinite(R),0);b.say(I?`dropout returned ${I} number${I>1?"s that are":" that is"} nan or infinite, out of ${K.outputs.length}`:"")}catch(H){K=null,b.say(H.message)}q()}function q(){if($.parentElement?.classList.toggle("d2l-stale",!K),!K){U.textContent="Nothing was drawn: see the error below.";return}let{outputs:k,h:j,p:D}=K,[H,I]=[r("rescale"),r("neuron")-1],Z=H?1:1-D,R=k.length/Nt,he=Array.from(k.subarray(-Nt)),{means:ie,fired:Q}=ud(k,Z),z=Nt-Q.filter(Boolean).length,F=he.filter(se=>se===0).length,_=`${R} draw${R>1?"s":""}`;U.textContent=`p = ${Ue(D)}: ${F} of 16 neurons dropped in draw ${R}; ${z} of 16 never fired in ${_}.`,P.show({h:j,output:he.map(se=>se*Z),means:ie,p:D,rescaled:H,times:_,i:I});let oe=dd(j[I],D,H),{mean:de,variance:V}=cd(k,I,Z),te=D===1?["0","0"]:H?["h","h\xB2 p / (1 \u2212 p)"]:["(1 \u2212 p) h","h\xB2 p (1 \u2212 p)"];L.mean({curve:de,i:I,expected:oe.mean,formula:te[0],h:j[I],low:2*j[I]}),L.variance({curve:V,i:I,expected:oe.variance,formula:te[1],low:j[I]**2})}let W=[t.on(["p","pattern","seed","count"],Y),t.on(["neuron","rescale"],q),t.on(Object.keys(o),()=>{for(let[k,j]of Object.entries(u)){let D=r(k);j.value!==D&&(j.value=D)}})];return Y(),()=>{for(let k of[...W,P.dispose,L.mean.dispose,L.variance.dispose])k();e.replaceChildren()}}var El={h:[24,36],mask:[104,20],output:[152,79],mean:[275,79]},[vs,fd]=[376,14],Ad=e=>Ue(Number(e.toFixed(Math.abs(e)<9.95?1:0)));function pd(e,t){let{element:l,describe:n}=rn(e,"d2l-strips");pe(l,{height:vs});let o=we("rect",{class:"d2l-mark",y:4,height:vs-6,rx:4},l),r=Object.fromEntries(Object.entries(El).map(([p,[h]])=>[p,we("text",{class:"d2l-row",y:h-8},l)])),i=Sn.map(p=>{let h=we("g",{},l);we("rect",{class:"d2l-hit",y:0,height:vs},h).addEventListener("click",()=>t(p));let v=(M,S)=>we(M,{class:S},h),x=()=>we("text",{class:"d2l-value","text-anchor":"middle"},h);return{group:h,bars:[v("rect","d2l-in"),v("rect","d2l-out"),v("rect","d2l-mean")],mask:v("circle","d2l-keep"),cross:v("path","d2l-cross"),lines:[v("path","d2l-line-h"),v("path","d2l-line-h"),v("path","d2l-line-sunk")],texts:[x(),x(),x()]}}),c=0,u;function A(p){if(u=p,!c)return;let{h,output:v,means:x,p:M,rescaled:S,times:U,i:b}=p,$=c/Nt,y=Math.min(26,$-4),P=Math.max(9,Math.min(12,$*.42)),L=2.2*Math.max(...h),K=S&&M<1?1/(1-M):1;r.h.textContent="input h",r.mask.textContent="mask: \u25CF kept, \xD7 dropped",r.output.textContent=`output h\u2032 = mask \xD7 h${K>1?` \xD7 ${Ue(K)}`:""}`,r.mean.textContent=`mean of ${U}; \u2014 h${S?"":"   \xB7\xB7\xB7 (1 \u2212 p) h"}`,pe(o,{x:b*$+.5,width:$-1}),i.forEach(({group:q,bars:W,mask:k,cross:j,lines:D,texts:H},I)=>{let Z=(I+.5)*$,R=v[I]!==0;pe(q.firstElementChild??q,{x:I*$,width:$});let he=[h[I],v[I],x[I]];[El.h,El.output,El.mean].forEach(([z,F],_)=>{let oe=_===0?L/2.2:L,de=Number.isFinite(he[_])?he[_]:0,V=Math.min(1,Math.max(0,de/oe))*F,te=z+F-V;if(pe(W[_],{x:Z-y/2,y:te,width:y,height:V}),W[_].classList.toggle("d2l-cut",de>oe),H[_].textContent=$<27?Ad(he[_]):Ue(he[_]),pe(H[_],{x:Z,y:z+F+fd,style:`font-size: ${P}px`}),H[_].classList.toggle("d2l-off",_===1&&!R),_===0)return;let se=fe=>z+F-fe/oe*F,ve=fe=>`M${Z-$/2+1} ${se(fe)}h${$-2}`;pe(D[_-1],{d:ve(h[I])}),_===2&&pe(D[2],{d:S?"":ve((1-M)*h[I])})});let ie=El.mask[0]+10,Q=Math.min(5,y/3);pe(k,{cx:Z,cy:ie,r:Math.min(9,y/2)}),k.classList.toggle("d2l-off",!R),pe(j,{d:R?"":`M${Z-Q} ${ie-Q}l${2*Q} ${2*Q}m0 ${-2*Q}l${-2*Q} ${2*Q}`})});let Y=Sn.filter(q=>v[q]===0).map(q=>q+1);n(`Sixteen neurons at p = ${Ue(M)}. Dropped in the last draw: ${Y.join(", ")||"none"}. Neuron ${b+1}: input ${Ue(h[b])}, output ${Ue(v[b])}, mean of ${U} ${Ue(x[b])}.`)}let m=cn(e,p=>{pe(l,{width:c=p}),u&&A(u)});return{show:A,dispose:m}}function Vi(e,t){let l={label:"draws"},n=Xn(e,{label:`Running ${t} of the chosen neuron`,x:l,y:{label:t},height:()=>170});function o({curve:r,i,expected:c,formula:u,low:A,h:m}){let p=hl(Math.max(10,r.length)),h=Math.ceil(r.length/300),v=Array.from(r,(S,U)=>U).filter(S=>S%h===0||S===r.length-1),x=S=>({x:[1,p],y:[S,S]}),M=m!==void 0&&Math.abs(m-c)>1e-9;n.set({title:`neuron ${i+1}: ${t} ${Ue(r[r.length-1])}, theory ${u==="0"?"":`${u} = `}${Ue(c)}`,lines:[{...x(m??c),name:m===void 0?"theory":"h",colour:"--d2l-ink",dash:[6,3],width:1.5,label:m===void 0?"theory":"h"},...M?[{...x(c),name:"theory",label:u,colour:"--d2l-dropped",dash:[2,3]}]:[],{name:t,colour:"--d2l-with",x:v.map(S=>S+1),y:v.map(S=>r[S]),point:!0}],x:{...l,min:0,max:p},y:{label:t,min:0,max:hl(Math.max(A,2*c))}})}return Object.assign(o,{dispose:n.dispose})}var ao=e=>({drop1:.2,drop2:.5,units1:256,units2:512,layers:2,images:e,noise:0,seed:1,init:"lecture",optimizer:"sgd",lr:.5,wd:0,epochs:10}),Yi=e=>Object.keys(e),qi=[16,24,32,48,64,96,128,192,256,384,512,768,1024,1536,2048],hd=[500,1e3,2e3,3e3,5e3,1e4,2e4,3e4,6e4],md=[1e-4,3e-4,.001,.003,.01,.03,.1,.2,.5,1,2,5,10],gd=[0,1e-5,3e-5,1e-4,3e-4,.001,.003,.01,.03,.1];function co(e){let t=(n,o=!1)=>({values:n,min:n[0],max:n[n.length-1],whole:o}),l={min:0,max:.95,step:.05};return{drop1:l,drop2:l,units1:t(qi,!0),units2:t(qi,!0),layers:{min:1,max:4,step:1,whole:!0},images:t([...hd.filter(n=>n<e),e],!0),noise:{min:0,max:1,step:.05},seed:{min:0,max:2**32-1,step:1,whole:!0},init:{choices:[["lecture","N(0, 0.01\xB2)"],["xavier","Xavier"]]},optimizer:{choices:[["sgd","SGD"],["adam","Adam"]]},lr:t(md),wd:t(gd),epochs:{min:1,max:50,step:1,whole:!0}}}var ro={images:2e3,optimizer:"adam",lr:.001,init:"xavier",epochs:30,units1:512,units2:512},bs={drop1:.5,drop2:.5},Sl=[{name:"few images",label:"few images: watch it over-fit",settings:{...ro,drop1:0,drop2:0}},{name:"noisy labels",label:"wrong labels",settings:{...ro,...bs,noise:.4}},{name:"quick start",label:"quick start",settings:{images:1e4,optimizer:"adam",lr:.001,init:"xavier"}},{name:"L9",label:"the lecture's run",settings:{}},{name:"L13",label:"without dropout",settings:{drop1:0,drop2:0}},{name:"L17",label:"1,024 units",settings:{...ro,...bs,units1:1024,units2:1024}},{name:"L18",label:"four layers",settings:{...ro,...bs,layers:4}}];function $l(e,t){let l=Sl.find(o=>o.name===e);if(!l){let o=Sl.map(r=>r.name).join(", ");throw new Error(`there is no preset ${fo(e)}; there are ${o}`)}let n={...ao(t),...l.settings};return{...n,images:Math.min(n.images,t)}}function wd(e,t,l){let n=co(l)[e];if("choices"in n){let o=n.choices.map(([r])=>r);if(!o.includes(t))throw new Error(`${e} must be one of ${o.join(", ")}, got ${fo(t)}`)}else if(!(n.min<=t&&t<=n.max)){let o=`${Zt(n.min,!0)} and ${Zt(n.max,!0)}`,r=e==="images"?" (all the training images there are)":"";throw new Error(`${e} must lie between ${o}${r}, got ${Zt(t)}`)}}function Ki(e,t){let l=ao(t);return Yi(l).filter(n=>e.layers>1||!["drop2","units2"].includes(n)).filter(n=>e[n]!==l[n]||n.startsWith("drop")).map(n=>`${n}=${typeof e[n]=="number"?bd(e[n]):e[n]}`).join("&")}function Ji(e,t){let l=ao(t),n=co(t);for(let[o,r]of new URLSearchParams(e.slice(e.lastIndexOf("?")+1))){if(!Object.hasOwn(l,o)){let i=Object.keys(l).join(", ");throw new Error(`the link has an unknown setting ${fo(o)}; there are ${i}`)}l[o]="choices"in n[o]?r:vd(o,r,n[o].whole??!1),wd(o,l[o],t)}return l}function Zi({layers:e,units1:t,units2:l,drop1:n,drop2:o}){let r=e-1;return{units:[t,...Array(r).fill(l)],rates:[n,...Array(r).fill(o)]}}function Xi(e){let t=[784,...Zi(e).units,10];return t.slice(1).reduce((l,n,o)=>l+(t[o]+1)*n,0)}function ys(e,t){let l=e.layers===1?["drop2","units2"]:[];return Yi(e).every(n=>l.includes(n)||e[n]===t[n])}function ea(e,t){let l=io(e),n=t.map(io),o=Object.keys(l).filter(i=>i==="p"||n.some(c=>c[i]!==l[i])),r=n.filter(i=>Object.keys(l).every(c=>i[c]===l[c])).length;return o.map(i=>l[i]).join(", ")+(r?` (${r+1})`:"")}function uo(e){let t=io(e),l=["p","units","images","optimizer"],n=io(ao(0));return Object.keys(t).filter(o=>l.includes(o)||t[o]!==n[o]&&["noise","wd"].includes(o)).map(o=>t[o]).join(", ")}function io(e){let{units:t,rates:l}=Zi(e);return{p:`p = ${l.map(n=>Zt(n)).join(" / ")}`,units:`${t.join("-")} units`,images:`${e.images.toLocaleString("en")} images`,noise:`${Zt(100*e.noise)} % wrong labels`,optimizer:e.optimizer==="sgd"?"SGD":"Adam",lr:`lr ${Zt(e.lr)}`,wd:`weight decay ${Zt(e.wd)}`,init:e.init==="xavier"?"Xavier":"\u03C3 0.01",epochs:`${e.epochs} epochs`,seed:`seed ${e.seed}`}}function vd(e,t,l){let n=t.trim().replace(/(\d)_(?=\d)/g,"$1");if(!(l?/^[+-]?\d+$/:/^[+-]?((\d+\.?\d*|\.\d+)(e[+-]?\d+)?|inf(inity)?|nan)$/i).test(n))throw new Error(`${e} must be ${l?"a whole number":"a number"}, got ${fo(t)}`);return/[fn]/i.test(n)?/n$/i.test(n)&&/^[+-]?n/i.test(n)?NaN:n[0]==="-"?-1/0:1/0:Number(n)}function bd(e){let t=e===0?0:Math.floor(Math.log10(Math.abs(e)));return Number.isInteger(e)||t>=-4?String(e):ta(e.toExponential())}function Zt(e,t=!1){if(Number.isNaN(e))return"nan";if(!Number.isFinite(e))return e<0?"-inf":"inf";let l=e.toExponential(5),n=Number(l.slice(l.indexOf("e")+1));if(e!==0&&(n<-4||n>=6))return ta(l);let o=String(Number(e.toFixed(Math.max(0,5-n))));return t?o.replace(/^(\d{1,3})(\d{3})(?=\.|$)/,"$1,$2"):o}var ta=e=>e.replace(/\.?0*e([+-])(\d+)$/,(t,l,n)=>`e${l}${n.padStart(2,"0")}`);function fo(e){let t=String(e).includes("'")&&!String(e).includes('"')?'"':"'",l=String(e).replaceAll("\\","\\\\").replaceAll(t,`\\${t}`).replaceAll(`
`,"\\n").replaceAll("\r","\\r").replaceAll("	","\\t");return t+l+t}var na="Probability with which each unit is dropped, anew for each image in each step",la={drop1:{label:"drop rate, layer 1",hint:na},drop2:{label:"drop rate, further layers",hint:na},units1:{label:"units, layer 1"},units2:{label:"units, further layers"},layers:{label:"hidden layers"},images:{label:"training images",hint:"As many of each class"},noise:{label:"wrong labels",hint:"Share of the training labels that random ones replace"},seed:{label:"seed"},init:{label:"first weights"},optimizer:{label:"optimiser"},lr:{label:"learning rate"},wd:{label:"weight decay"},epochs:{label:"epochs"}},xd={"Dropout and network":["drop1","drop2","units1","units2","layers"],Data:["images","noise","seed"],Training:["optimizer","lr","wd","init","epochs"]},oa=6,kd="Train, noisy: measured while training, with dropout. Train, clean and test: evaluated without dropout. Point at the chart, or select it and press \u2190 \u2192, to read it off.",sa=[{name:"train, noisy",colour:"--d2l-noisy",dash:[2,3],acc:"train_acc_noisy",loss:"train_loss"},{name:"train, clean",colour:"--d2l-clean",dash:[8,4],acc:"train_acc_clean",loss:null},{name:"test",colour:"--d2l-test",dash:void 0,acc:"test_acc",loss:"test_loss"}],ra={acc:{title:"Accuracy",axis:"accuracy (share of images classified rightly)"},loss:{title:"Loss",axis:"loss (mean cross-entropy)"}},ia=[["epochs",({history:e,settings:t})=>`${e.test_acc.length} of ${t.epochs}`],["train, noisy",({history:e})=>Ao(e.train_acc_noisy)],["train, clean",({history:e})=>Ao(e.train_acc_clean)],["test",({history:e})=>Ao(e.test_acc)],["test loss",({history:e})=>Ao(e.test_loss)]],Ao=e=>e[e.length-1]?.toFixed(3)??"\u2013";function ca(e,t){let{state:l,options:n}=t,o=n.num_images??1e4,r={...$l(n.preset??"L9",o),...l.get("settings")},i=null,c,u={id:"",epoch:0,x:[],acc:[],loss:[]},A=()=>({...r,...l.get("settings")}),m=()=>l.get("run")?.id?l.get("run"):null,p=()=>l.get("kept")??[],h=()=>l.get("metric")??"acc",v=()=>["training","stopping"].includes(m()?.state??""),x=Ar({label:"Settings to start from",choices:Sl.map(({name:C,label:N})=>[C,N,uo($l(C,o))]),onPick:C=>z(()=>Q($l(C,o)))}),M=Object.fromEntries(Object.keys(la).map(C=>[C,ie(C)])),S=E("p",{class:"d2l-facts"}),U=E("p",{class:"d2l-facts"},n.facts??null),b=Le({label:"Train",primary:!0,hint:"Train a new network with these settings",onClick:F}),$=Le({label:"Stop",hint:"Stop; the finished epochs stay",onClick:_}),y=Le({label:"Keep",hint:"Keep this run on the chart and in the table",onClick:oe}),P=Le({label:"Reset",hint:"Forget all runs, and put every control back",onClick:V}),L=Le({label:"Undo reset",onClick:se}),K=Le({label:"Copy link",hint:"Copy a link to these settings",onClick:ve}),Y=fr({label:"What the chart shows",choices:[["acc","accuracy"],["loss","loss"]],value:h(),onInput:C=>l.set({metric:C})}),q=E("progress",{max:1,value:0}),W=E("span",{class:"d2l-progress-words"}),k=E("p",{class:"d2l-status",role:"status"}),j=E("p",{class:"d2l-note"},"Settings changed: train anew to see what they do."),D=E("p",{class:"d2l-error",role:"alert"}),H=E("div",{class:"d2l-copied",role:"status"}),I=E("div",{class:"d2l-kept"}),Z=E("div",{class:"d2l-lab-picture"});e.append(E("div",{class:"d2l-lab"},x.el,E("div",{class:"d2l-lab-main"},Z,E("div",{class:"d2l-lab-controls"},...Object.entries(xd).map(he)))));let R=Xn(Z,{label:"Learning curves",x:{label:"epoch",min:0},y:{label:ra.acc.axis},height:C=>Math.max(260,Math.min(430,C*.5)),hint:kd});R.el.prepend(E("div",{class:"d2l-lab-switch"},Y.el)),Z.append(E("div",{class:"d2l-actions"},b,$,y,P,L,K),E("div",{class:"d2l-progress"},k,q,W),j,D,H,I);function he([C,N]){let B={"Dropout and network":S,Data:U}[C];return E("fieldset",{},E("legend",{},C),...N.map(ce=>M[ce].el),B)}function ie(C){let N=co(o)[C],B=A()[C],ce=Ne=>Q({...A(),[C]:Ne}),ae={...la[C],...N,value:B,onInput:ce};return"choices"in N?Rl({...ae,choices:N.choices}):C==="seed"?fl({...ae,min:N.min,max:N.max}):Vt({...ae,format:Ne=>N.whole?Ne.toLocaleString("en"):Zt(Ne)})}function Q(C){i=null,l.set({settings:C}),Ce()}async function z(C){D.textContent="";try{await C()}catch(N){let B=String(N.message??N);D.textContent=B.slice(0,1).toUpperCase()+B.slice(1)}}function F(){return i=null,z(()=>t.ask("train",{settings:A()}))}function _(){return z(()=>t.ask("stop",{}))}function oe(){let C=m();if(!C||!de())return;let{id:N,history:B,message:ce}=C,ae=ea(C.settings,p().map(Ne=>Ne.settings));l.set({kept:[...p(),{id:N,name:ae,settings:C.settings,history:B,message:ce}]})}let de=()=>{let C=m();return!!(C&&!v()&&C.history.test_acc.length>0&&p().length<oa&&!p().some(({id:B})=>B===C.id))};function V(){let C=m();i={run:C&&v()?te(C):C,kept:p(),settings:A()},c=C?.id,v()&&_(),l.set({run:null,kept:[],settings:r}),D.textContent="",je()}function te(C){let N=`${C.history.test_acc.length} of ${C.settings.epochs} epochs`;return{...C,state:"done",now:null,message:`Stopped after ${N}: the lab was reset.`}}function se(){let C=i;i=null,c=void 0,C&&l.set(C),je(),b.focus()}function ve(){let C=Ki(A(),o);return t.place==="jupyter"?fe(C,"The link is copied. In a cell, TrainingLab.from_link(\u2026) opens it."):(history.replaceState(null,"",`#${C}`),fe(location.href,"The link is copied, and stands in the address bar."))}async function fe(C,N){try{await navigator.clipboard.writeText(C),H.replaceChildren(E("p",{},N))}catch{let B=E("textarea",{readonly:!0,rows:2,"aria-label":"To copy"});B.value=C,H.replaceChildren(E("p",{},"Copy this text (Ctrl+C):"),B),B.select()}}let Ye=(C,N)=>l.set({kept:p().map(B=>B.id===C&&N?{...B,name:N}:B)});function ot(C){l.set({kept:p().filter(N=>N.id!==C)}),(de()?y:b).focus()}function Ce(){let C=A();for(let[N,B]of Object.entries(M)){let ce=C[N];B.value!==ce&&(B.value=ce)}for(let N of["drop2","units2"])M[N].disabled=C.layers===1;x.value=Sl.find(({name:N})=>ys($l(N,o),C))?.name??null,S.replaceChildren(E("strong",{},Xi(C).toLocaleString("en"))," weights and biases"),H.replaceChildren(),je()}function je(){let C=m();if(C&&C.id===c)return l.set({run:null});let N=C!==null&&!ys(C.settings,A());b.disabled=!t.live||v()&&!N,$.disabled=C?.state!=="training",y.disabled=!de(),P.disabled=i!==null,L.hidden=i===null,j.hidden=!N,q.value=C?.loaded??C?.share??0,q.setAttribute("aria-label",`Share of the ${C?.loaded?"images that is loaded":"run that is done"}`),q.hidden=W.hidden=!C,W.textContent=C?Ed(C):"";let B=C?$d(C):i?"The runs are gone, and the controls are back.":"";k.textContent!==B&&(k.textContent=B),k.classList.toggle("d2l-error",C?.state==="failed"),ne()}function ne(){let C=m();ge(C);let N=p().filter(({id:Fe})=>Fe!==C?.id),B=[...N.flatMap(Fe=>Oe(Fe)),...C?xe(C):[]],ce=Math.max(...[C,...N].map(Fe=>Fe?.settings.epochs??0))||A().epochs,ae=ra[h()],Ne=N.length?`, beside ${N.length} kept run${N.length>1?"s":""}`:"";R.set({lines:B,title:C?`${ae.title} with ${uo(C.settings)}${Ne}`:N.length?`${ae.title} of the kept runs`:"Press Train, and the curves grow here",x:{label:"epoch",min:0,max:ce},y:{label:ae.axis}})}function ge(C){if(!C?.now||!v()||C.history.test_acc.length>=C.epoch||Pt()){u={id:"",epoch:0,x:[],acc:[],loss:[]};return}(u.id!==C.id||u.epoch!==C.epoch)&&(u={id:C.id,epoch:C.epoch,x:[],acc:[],loss:[]});let N=C.share*C.settings.epochs;N<=(u.x.at(-1)??C.epoch-1)||(u.x.push(N),u.acc.push(C.now.train_acc_noisy),u.loss.push(C.now.train_loss))}function xe(C){let N=p().findIndex(({id:B})=>B===C.id);return sa.flatMap(({name:B,colour:ce,dash:ae,...Ne})=>{let Fe=Ne[h()];if(!Fe)return[];let Ke=C.history[Fe]??[],dt=B==="train, noisy"&&u.x.length>0,Je=N>=0&&B==="test"?`test (kept ${N+1})`:B;return[{name:B,label:Je,colour:ce,dash:ae,width:2.5,point:v(),x:[...aa(Ke),...dt?u.x:[]],y:[...Ke,...dt?u[h()]:[]]}]})}function Oe(C){let N=p().indexOf(C)+1;return sa.flatMap(({name:B,colour:ce,dash:ae,...Ne})=>{let Fe=Ne[h()];if(!Fe)return[];let Ke=C.history[Fe],dt=B==="test"?`${N}: ${C.name}`:void 0;return[{name:`${B} of run ${N}`,label:dt,colour:ce,dash:ae,width:1.25,opacity:.6,x:aa(Ke),y:Ke}]})}function st(){let C=p();if(I.hidden=C.length===0,!C.length)return I.replaceChildren();let N=new Set([...I.querySelectorAll("tr[data-id]")].map(ae=>ae.getAttribute("data-id"))),B=["run","name",...ia.map(([ae])=>ae)].map(ae=>E("th",{scope:"col"},ae)),ce=C.map((ae,Ne)=>{let Fe=E("input",{type:"text","aria-label":`Name of run ${Ne+1}`,title:uo(ae.settings)});Fe.value=ae.name,Fe.addEventListener("change",()=>Ye(ae.id,Fe.value.trim()));let Ke=ia.map(([Je,mt])=>E("td",{"data-title":Je},mt(ae))),dt=Le({label:"Remove",onClick:()=>ot(ae.id)});return dt.setAttribute("aria-label",`Remove run ${Ne+1}, ${ae.name}`),E("tr",{"data-id":ae.id,class:N.has(ae.id)?null:"d2l-new"},E("th",{scope:"row"},String(Ne+1)),E("td",{class:"d2l-name"},Fe),...Ke,E("td",{},dt))});I.replaceChildren(E("table",{},E("caption",{},`Kept runs (${C.length} of at most ${oa})`),E("thead",{},E("tr",{},...B,E("td",{}))),E("tbody",{},...ce)),Le({label:"Copy as CSV",onClick:()=>fe(Md(p()),"The table is copied.")}))}function Se(){let C=location.hash.slice(1);C.includes("=")&&z(()=>Q(Ji(C,o)))}let Te=t.place==="page"&&e.closest("[data-d2l=lab]")===document.querySelector("[data-d2l=lab]");Te&&addEventListener("hashchange",Se);let ut=[l.on("settings",Ce),l.on(["run","kept"],je),l.on("metric",()=>{Y.value=h(),ne()}),l.on("kept",st),t.onGone(je)];return Ce(),st(),Te&&Se(),()=>{for(let C of ut)C();removeEventListener("hashchange",Se),R.dispose(),e.replaceChildren()}}var aa=e=>e.map((t,l)=>l+1);function Ed({share:e,epoch:t,seconds:l,settings:n,state:o}){if(!e)return"";let r=l/(e*n.epochs),i=`${r<10?r.toFixed(1):Math.round(r)} s an epoch`;return o!=="training"?i:`epoch ${t} of ${n.epochs} \xB7 ${i} \xB7 ${Sd(l*(1/e-1))} left`}var Sd=e=>e<100?`${Math.ceil(e)} s`:`${Math.ceil(e/60)} min`;function $d({state:e,message:t,share:l}){return e==="training"?l?"Training":t||"Starting":e==="stopping"?"Stopping":t}function Md(e){let t=o=>/[",\n]/.test(String(o))?`"${String(o).replaceAll('"','""')}"`:o,l=["train_acc_noisy","train_acc_clean","test_acc","train_loss","test_loss"],n=e.map(({name:o,settings:r,history:i},c)=>({run:c+1,name:o,...r,epochs_done:i.test_acc.length,...Object.fromEntries(l.map(u=>[u,i[u].at(-1)])),seconds_per_epoch:i.seconds.reduce((u,A)=>u+A,0)/i.seconds.length}));return[Object.keys(n[0]??{}),...n.map(Object.values)].map(o=>o.map(t).join(",")+`
`).join("")}var ua={p:.5,train_size:2e3,test_size:2e3,num_hiddens:[512,512],lr:.001,batch_size:128,epochs:30,seed:2,without:[.761,.716,.784,.587,.535,.546,.534,.623,.598,.57,.576,.535,.647,.55,.605,.553,.592,.611,.624,.68,.622,.628,.675,.671,.668,.762,.72,.677,.726,.69],with:[.929,.735,.694,.629,.612,.589,.58,.581,.564,.595,.565,.553,.574,.542,.573,.568,.541,.548,.576,.547,.541,.545,.537,.57,.538,.569,.566,.56,.54,.575],gaps:[.204,.153,.205,.148,.15,.151,.188,.151,.179,.179],last:5,images:"AAAAAAAAACZVEAAAAAAAAAAAAAAAv//5zZAAAAAAAAAAAADe7v//+QAAAAAAAAAAAP7v7f/yAAAAAAAAAAAE/u/u/8IQAAAAAAAAAAft/+/+hzAAAAAAAAAAC+y938+BAAAAAAAAAAAO/+7b2gAAAAAAAAAAAD/N7fz7AAAAAAAAAAAAn8zc6/WAAAAAAAAAAADe7//98FsAAAAAAAAAAv3u39z+HwAAAAAAAAAH/e7vzf+foAAAAAAAAA7P/++u//7kAAAAAAAAj93/767+/tlQAAAAAADu7s/9vf7+kAAAAAAABP7/7M68/vwAAAAAAAAM293/3v///AAAAAAAAD/u27z+z/78AAAAAAAAv+7//d7s/voAAAAAAAf7/u7+/2n++QAAAAACj82+//70Cv74AAAAX///++z/71AL/vcAAAHe7u7/vu/6AAr+9gAABv3u7+/9rfAACf70AAAAvv//7v/vQAAJ/vMAAAABfP////QAAAf/0QAAAAAAAkVCAAAAAEIQAAAAAAAAApYAAAmBAAAAAAAAAAAH2+y9ytQAAAAAAAAAAADe7+7u0AAAAAAAAAAAAM7d3d7QAAAAAAAAAAAA3t3d3sAAAAAAAAAAAADe3u7usAAAAAAAAAAAAM/u7u+gAAAAAAAAAAAAv+/u75AAAAAAAAAAAACP7u7vUAAAAAAAAAAAAG/u7u9AAAAAAAAAAAAAX+7u70AAAAAAAAAAAACP7+7vcAAAAAAAAAAAAM7u7u7AAAAAAAAAAAAA/u7u7vAAAAAAAAAAAAT+7u/+9QAAAAAAAAAAB/7u7u74AAAAAAAAAAAJ/u7u7voAAAAAAAAAAAv+7u7u+wAAAAAAAAAAC/7u7u76AAAAAAAAAAAL/u7u7vsAAAAAAAAAAAr+/u7++wAAAAAAAAAACP7u7u76AAAAAAAAAAAH/u7u7foAAAAAAAAAAAf97u7t+gAAAAAAAAAAB/7u7t36AAAAAAAAAAAF/v/+7voAAAAAAAAAAAb+7//++QAAAAAAAAAAA+lXeJq2AAAAAAAAAAAAZ2d3eKAAAAAAAAAAAADtzO3d9wAAAAAAAAAAA9qryrvbAAAAAAAAAAAG2rzLu8wAAAAAAAAAAAfLu8y7zQAAAAAAAAAACMur26vcAAAAAAAAAAAJy63ru9sAAAAAAAAAAAnKv7y76QAAAAAAAAAACrrePbvnAAAAAAAAAAAJy+0Ou/YAAAAAAAAAAAjL6w678wAAAAAAAAAAB8v4DczxAAAAAAAAAAAHy/QMy/AAAAAAAAAAAAbb8AvM4AAAAAAAAAAABtzwCczQAAAAAAAAAAAG3OAHzMAAAAAAAAAAAAXN0AXMsAAAAAAAAAAAA+zQBsywAAAAAAAAAAAB7NAIzKAAAAAAAAAAAAHM8AnNgAAAAAAAAAAAALzQCs1gAAAAAAAAAAAA3NALzVAAAAAAAAAAAADM0QzNQAAAAAAAAAAAAK3SDM0QAAAAAAAAAAAAjdQNzQAAAAAAAAAAAABd1QzMAAAAAAAAAAAAAE3lD9wAAAAAAAAAAAAACTADlwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABXIAAAABYAAAAAAAAAKZrJMAAAvjAAAAAAAASXaLvJRG7dYAAAAAAmy2eYvdze3cyQAAAAF6mZeYd3is3MzKAAA3mlVG2Gia3Ny6vMwAbKl3zO++3v/u7d7czQK7mYreynz/7dzM3dy9FszMzKury7zMzMzMzM9U3MzM3dzMzMzMzM3MzmDd3+7d3d3u7t3d3u7fUAE2eau7u6qqqqqqqpgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="};function _d(e,t){return e<=t?Array.from({length:e},(l,n)=>n):Array.from({length:t},(l,n)=>Math.round(n*(e-1)/(t-1)))}function Id(e,t){let l=[];for(let n of e.split(" ")){let o=`${l.at(-1)??""} ${n}`.trim();l.length&&o.length<=t?l[l.length-1]=o:l.push(n)}return l}var xs=(e,t,l)=>Array.from({length:e},(n,o)=>t+l*(o+.5)/e);function Ml(e,t,{most:l=10,outputs:n=10}={}){let o=we("g",{class:"d2l-network"},e),r=t.map(y=>_d(y,l)),i=[...t,0].map(()=>we("path",{class:"d2l-edges"},o)),c=we("rect",{class:"d2l-frame"},o),u=[...r.map(y=>y.length),n].map((y,P)=>Array.from({length:y},()=>{let L=we("g",{class:P<r.length?"d2l-unit":"d2l-unit d2l-output"},o);return we("circle",{},L),P<r.length&&we("path",{class:"d2l-cross"},L),L})),A=t.map(y=>we("text",{class:"d2l-rest","text-anchor":"middle"},o,y>l?"\u22EE":"")),m=t.map(()=>Array.from({length:5},()=>we("text",{"text-anchor":"middle",class:"d2l-caption"},o))),p=[],h={x:0,y:0},v=0,x=20,M=t.map(()=>""),S;function U({left:y,right:P,top:L,height:K,size:Y}){let q=y+Y+Math.min(46,(P-y-Y)*.28),W=(P-q)/r.length;h={x:y+Y,y:L+K/2},pe(c,{x:y-1,y:h.y-Y/2-1,width:Y+2,height:Y+2}),p=u.map((k,j)=>{let D=j<r.length&&t[j]>l,H=xs(k.length+(D?1:0),L,K);return{x:q+j*W,ys:H}}),v=Math.max(3,Math.min(9,.36*K/(l+1),W*.2)),u.forEach((k,j)=>{let{x:D,ys:H}=p[j];k.forEach((I,Z)=>{I.setAttribute("transform",`translate(${D} ${H[Z].toFixed(1)})`),pe(I.children[0],{r:v});let R=v*.5;I.children[1]?.setAttribute("d",`M${-R} ${-R}L${R} ${R}M${-R} ${R}L${R} ${-R}`)}),j!==r.length&&(pe(A[j],{x:D,y:H[H.length-1]+5}),m[j].forEach((I,Z)=>pe(I,{x:D,y:L+K+16+15*Z})))}),x=Math.max(6,Math.floor(W/6.4)),M.forEach((k,j)=>$(j,k)),S&&b(...S)}function b(...y){S=y;let[P,L]=y;if(!p.length)return;let K=u.map((Y,q)=>{let W=r[q]??Y.map((H,I)=>I),k=P[q],j=L?.[q],D=j?Math.max(1e-9,...W.map(H=>j[H])):1;return Y.map((H,I)=>{let Z=!k||!!k[W[I]];H.classList.toggle("d2l-off",!Z);let R=j?Math.max(0,j[W[I]])/D:.55;return pe(H.children[0],{"fill-opacity":Z?R.toFixed(2):0}),Z})});i.forEach((Y,q)=>{let W=K[q];if(!W)return;let{x:k,ys:j}=p[q],D="";W.forEach((H,I)=>{H&&(q===0?D+=`M${h.x} ${h.y}L${k-v} ${j[I].toFixed(1)}`:K[q-1].forEach((Z,R)=>{Z&&(D+=`M${p[q-1].x+v} ${p[q-1].ys[R].toFixed(1)}L${k-v} ${j[I].toFixed(1)}`)}))}),Y.setAttribute("d",D)})}function $(y,P){M[y]=P;let L=Id(P,x);m[y].forEach((K,Y)=>K.textContent=L[Y]??"")}return{place:U,show:b,caption:$,remove:()=>o.remove(),drawn:r.map(y=>y.length)}}function el(e,t){let l=E("canvas",{class:t,width:28,height:28});e.append(l);let n=l.getContext("2d"),o=[];function r(i){o=i;let c=n.createImageData(28,28),u=(getComputedStyle(l).color.match(/[\d.]+/g)??[0,0,0]).map(Number);for(let A=0;A<i.length;A++)c.data.set([u[0],u[1],u[2],255*i[A]],4*A);n.putImageData(c,0,0)}return{canvas:l,show:r,dispose:ws(()=>r(o))}}var da=200;function Td(e){let t=Array.from(atob(e),l=>l.charCodeAt(0)).flatMap(l=>[l>>4,l&15]);return Array.from({length:t.length/784},(l,n)=>t.slice(784*n,784*(n+1)).map(o=>o/15))}function Ld(e){let t=Math.min(...e),l=e[e.length-1];return{epoch:e.indexOf(t)+1,lowest:t,last:l,climbs:l>1.1*t}}function fa(e,t){let l=n=>{let{epoch:o,lowest:r,last:i,climbs:c}=Ld(n);return c?`turned after epoch ${o} and climbed from ${r.toFixed(2)} to ${i.toFixed(2)}`:`ended at ${i.toFixed(2)}, near its lowest, ${r.toFixed(2)}`};return`Without dropout the test loss ${l(e)}. With dropout it ${l(t)}.`}function Bd({steps:e,...t},l){let n=e.flatMap((o,r)=>o>0&&o%l===0?[r]:[]);return{without:n.map(o=>t.without[o]),with:n.map(o=>t.with[o])}}function zd({gaps:e,last:t,p:l,train_size:n}){let o=[...e].sort((c,u)=>c-u),r=(o[o.length-1>>1]+o[o.length>>1])/2,i=o.filter(c=>c>0).length;return`${n.toLocaleString("en")} images, p = ${l}, last ${t} epochs: on ${i} of ${e.length} seeds the test loss is higher without dropout, by ${o[0].toFixed(2)} to ${(o.at(-1)??0).toFixed(2)} (median ${r.toFixed(2)}).`}function pa(e,{state:t,options:l,ask:n,place:o}){let r=l.recording??ua,{epochs:i,num_hiddens:c}=r,{seed:u,train_size:A,test_size:m,num_hiddens:p,lr:h,batch_size:v}=r,x=o==="jupyter"?new ul:null,M=x??t,S=x&&Promise.resolve().then(()=>(Qo(),rr)).then(({pageEngine:ne})=>ne({})),U=sn(async(ne,ge)=>{if(!S)return n(ne,ge);let xe=await n("images",{train_size:A,test_size:m,seed:u}),Oe=await S;return P?Oe.ask(ne,{...ge,images:xe},x):{}}),b=async()=>(S?await S:{ask:n}).ask("stop",{}),$=()=>t.get("p")??r.p,y,P=$()!==r.p,L=()=>{let ne=P?M.get("pair"):null;return ne?.p===$()?ne:null},K=Td(r.images),Y=Vt({label:"drop probability p",max:.95,value:$(),format:ne=>ne.toFixed(2),onInput:ne=>t.set({p:ne})}),q=Le({label:"Play",primary:!0,onClick:()=>_.playing()?_.pause():de()}),W=Le({label:"To the end",hint:"Both curves at once",onClick:()=>(_.pause(),F(i))}),k=Le({label:"Stop",onClick:()=>{b().catch(Z)}}),j=Le({label:"Back to the recorded run",onClick:oe}),D=E("p",{class:"d2l-headline"}),H=E("p",{class:"d2l-say",role:"status"}),I=an(),Z=ne=>I.say(ne.message),R=E("div",{class:"d2l-pair"}),he=E("div",{});e.append(E("div",{class:"d2l-opening"},D,E("div",{class:"d2l-figure"},R,he),E("div",{class:"d2l-row"},Y.el,E("div",{class:"d2l-actions"},q,W,k,j)),H,I.el,E("p",{class:"d2l-say"},zd(r))));let ie=[Aa(R,"without",c),Aa(R,"with",c)],Q=Xn(he,{label:"Loss on the test images, epoch by epoch",x:{label:"epoch",min:0,max:i},y:{label:"test loss"},height:ne=>Math.max(230,Math.min(380,ne*.6))}),z=0;function F(ne){z=2*ne,se();let[ge,xe]=[r.without.slice(0,ne),r.with.slice(0,ne)];Ye(ge,xe,r.p,ne<i),D.textContent=ne<i?ve(ge,xe):fa(ge,xe),H.textContent=`The curves are a recorded run's, seed ${r.seed}; the masks are drawn as you watch. Move p, and both networks train anew, here.`,fe(r.p)}let _=Ul(()=>(z%2===0?F(z/2):se(),z++>=2*i?null:da),ne=>q.textContent=ne?"Pause":"Play");function oe(){P=!1,clearTimeout(y),b().catch(()=>{}),t.set({p:r.p}),I.say(""),Ce(),F(Pt()?i:0),Pt()||de()}function de(){z>=2*i&&(z=0),_.play()}let V=0,te=-1/0;function se(ne){if(Pt()&&V)return;te=performance.now();let ge=K[V++%K.length],xe=ne?.length?ne:c.map(Oe=>Uint8Array.from({length:Oe},()=>+(Math.random()>=$())));ie[0].show(ge,[...c.map(()=>null),null]),ie[1].show(ge,[...xe,null])}let ve=(ne,ge,xe=i)=>{let Oe=Math.min(ne.length,ge.length);return Oe?`Epoch ${Oe} of ${xe}, the same images for both networks. Loss on test images: ${ne[Oe-1].toFixed(2)} without dropout, ${ge[Oe-1].toFixed(2)} with it.`:"Two networks begin to learn from the same few images: one without dropout, one with it."};function fe(ne){ie[0].title("without dropout"),ie[1].title(`with dropout, p = ${Ue(ne)}`)}function Ye(ne,ge,xe,Oe){let st=(Te,ut,C,N=[])=>({name:Te,colour:ut,y:C,dash:N.length?N:void 0,width:2.5,point:Oe,label:`${(C.at(-1)??0).toFixed(2)} ${Te.split(",")[0]}`,x:C.map((B,ce)=>ce+1)}),Se=[...r.without,...r.with,...ne,...ge].filter(Number.isFinite);Q.set({lines:[st("without","--d2l-without",ne,[8,4]),st(`with, p = ${Ue(xe)}`,"--d2l-with",ge)],y:{label:"test loss",min:Math.floor(10*Math.min(...Se))/10,max:Math.ceil(10*Math.max(...Se))/10}})}function ot(){P=!0,Ce(),clearTimeout(y),y=setTimeout(async()=>{try{await U("train_pair",{p:$(),seed:u,epochs:i,train_size:A,test_size:m,num_hiddens:p,lr:h,batch_size:v}),I.say("")}catch(ne){Z(ne)}},300)}function Ce(){let ne=L(),ge=ne?.state==="training";if(q.hidden=W.hidden=P,k.hidden=!ge,j.hidden=!P,!P)return;if(_.pause(),fe($()),!ne){D.textContent=ve([],[]),H.textContent="Two new networks begin to learn \u2026",Ye([],[],$(),!0);return}let xe=Bd(ne,Math.ceil(A/v)),Oe=xe.with.length;performance.now()-te>da&&se(ne.kept),Ye(xe.without,xe.with,ne.p,ge),D.textContent=ge||Oe<2?ve(xe.without,xe.with):fa(xe.without,xe.with),H.textContent=ne.message||`Training here and now, seed ${ne.seed}: epoch ${Math.min(Oe+1,i)} of ${i}.`,I.say(ne.state==="failed"?ne.message:"")}let je=[t.on("p",()=>{Y.value=$(),(P||$()!==r.p)&&ot()}),M.on("pair",Ce),jl(e,()=>{P?ot():Pt()?F(i):de()})];return Ce(),P||F(0),()=>{P=!1,(S?S.then(ne=>ne.dispose()):b()).catch(()=>{}),clearTimeout(y);for(let ne of[...je,_.pause,Q.dispose,...ie.map(ge=>ge.dispose)])ne();e.replaceChildren()}}function Aa(e,t,l){let n=E("figcaption",{class:`d2l-side d2l-${t}`}),o=E("div",{class:"d2l-stage"});e.append(E("figure",{},n,o));let{element:r,describe:i}=rn(o,`d2l-side-picture d2l-${t}`),c=Ml(r,l,{most:7}),u=el(o,"d2l-image d2l-input"),[A,m]=[8,150];l.forEach((h,v)=>c.caption(v,`${c.drawn[v]} of ${h} drawn`));let p=cn(o,h=>{let v=Math.min(56,h*.18);pe(r,{width:h,height:A+m+(h<260?50:26)}),c.place({left:2,right:h-14,top:A,height:m,size:v}),u.canvas.style.cssText=`left:2px;top:${A+m/2-v/2}px;width:${v}px;height:${v}px`});return{dispose(){p(),u.dispose()},show(h,v){u.show(h),c.show(v)},title(h){n.textContent!==h&&(n.textContent=h,i(`A drawn network ${h}: an image, two hidden layers of ${l.join(" and ")} units, ten classes.`))}}}var fn=28;function Pd(e,t,l,n){let r=!1;for(let i=Math.max(0,Math.floor(l-2));i<=Math.min(fn-1,l+2);i++)for(let c=Math.max(0,Math.floor(t-2));c<=Math.min(fn-1,t+2);c++){let u=Math.min(1,2-Math.hypot(c+.5-t,i+.5-l));if(u<=0)continue;let A=i*fn+c,m=n?Math.max(e[A],u*n):Math.min(e[A],1-u);r||=m!==e[A],e[A]=m}return r}function ha({pixels:e,onDraw:t}){let l=E("div",{class:"d2l-pad"}),{canvas:n,show:o,dispose:r}=el(l,"d2l-image"),i=E("span",{class:"d2l-pen",hidden:!0});l.append(i),Object.entries({tabindex:"0",role:"application","aria-roledescription":"drawing pad","aria-label":"Image, 28 by 28 pixels: draw on it. Arrow keys move the pen, space puts it down or lifts it"}).forEach(([M,S])=>n.setAttribute(M,S));let c={x:14,y:14,down:!1},u=!1,A=null,m=0;function p(M,S){A??=Array.from(e());let U=Math.max(1,Math.ceil(Math.hypot(M-c.x,S-c.y)*2)),b=!1;for(let $=1;$<=U;$++){let y=$/U;b=Pd(A,c.x+(M-c.x)*y,c.y+(S-c.y)*y,u?0:.85)||b}Object.assign(c,{x:M,y:S}),b&&(o(A),m||=requestAnimationFrame(()=>{m=0;let $=A;A=null,t($)}))}let h=M=>{let S=n.getBoundingClientRect();return{x:(M.clientX-S.left)/S.width*fn,y:(M.clientY-S.top)/S.height*fn}};n.addEventListener("pointerdown",M=>{M.button===0&&(n.setPointerCapture(M.pointerId),Object.assign(c,h(M),{down:!1}),i.hidden=!0,p(c.x,c.y))}),n.addEventListener("pointermove",M=>{if(!n.hasPointerCapture(M.pointerId))return;let{x:S,y:U}=h(M);p(S,U)});let v={ArrowLeft:[-1,0],ArrowRight:[1,0],ArrowUp:[0,-1],ArrowDown:[0,1]},x=()=>{i.hidden=!1,i.style.left=`${100*c.x/fn}%`,i.style.top=`${100*c.y/fn}%`,i.classList.toggle("d2l-down",c.down)};return n.addEventListener("keydown",M=>{let S=v[M.key];if(!S&&M.key!==" ")return;M.preventDefault();let U=y=>Math.min(fn-1,Math.max(0,y)),[b,$]=S?[U(c.x+S[0]),U(c.y+S[1])]:[c.x,c.y];S||(c.down=!c.down),c.down&&p(b,$),Object.assign(c,{x:b,y:$}),x()}),n.addEventListener("blur",()=>{c.down=!1,i.hidden=!0}),{el:l,show:()=>{A||o(e())},erase:M=>{u=M},dispose(){cancelAnimationFrame(m),r()}}}var Cl=50,nl=14,$n=330,Dd=e=>Uint8Array.from(atob(e),t=>t.charCodeAt(0)),tl=e=>Array.from(e).reduce((t,l,n,o)=>l>o[t]?n:t,0);function Fd(e,t){let l=Array.from(t,(o,r)=>e.reduce((i,c)=>i+c[r],0)/e.length),n=e.filter(o=>tl(o)===tl(t)).length;return{mean:l,agree:n}}function ma(e,{state:t,options:l,ask:n,place:o}){let{labels:r,names:i}=l,c=l.num_hiddens,u=Dd(l.images),A=sn(n),m=V=>V==="rates"?Ol(t,c.length):t.get(V)??{image:0,seed:3,draw:0,pixels:null}[V],p=()=>m("pixels")??Array.from(u.subarray(784*m("image"),784*(m("image")+1)),V=>V/255),h=()=>o==="page"?p():null,v=Vt({label:"image",max:r.length-1,step:1,value:m("image"),onInput:V=>t.set({image:V,pixels:null})}),x=Nl(t,()=>({rates:m("rates"),seed:m("seed")})),M=ha({pixels:p,onDraw:V=>t.set({pixels:V})}),S=Le({label:"Blank",hint:"An empty page to draw a piece of clothing of your own",onClick:()=>t.set({pixels:new Array(784).fill(0)})}),U=Hl({label:"erase",value:!1,onInput:M.erase}),b=Le({label:"Play",primary:!0,onClick:()=>F.toggle()}),$=Le({label:"One draw",onClick:()=>(F.pause(),he())}),y=Le({label:"All fifty",hint:"Fifty draws at once",onClick:()=>(F.pause(),ie())});b.hidden=Pt();let P=E("p",{class:"d2l-headline","aria-live":"polite"}),L=E("p",{class:"d2l-say"}),K=an(),Y=E("div",{class:"d2l-stage"}),{element:q,describe:W}=rn(Y,"d2l-thinned-picture"),k=we("g",{},q),j=Ml(k,c,{outputs:i.length}),D=el(Y,"d2l-image d2l-input"),H=Qd(q,i);e.append(E("div",{class:"d2l-thinned"},E("div",{class:"d2l-beside"},M.el,E("div",{class:"d2l-column"},E("div",{class:"d2l-controls"},v.el,x.el),E("div",{class:"d2l-actions"},b,$,y,E("span",{class:"d2l-gap"}),S,U.el))),P,L,K.el,Y,E("p",{class:"d2l-legend"},E("span",{class:"d2l-key-tick"},"one thinned network each"),E("span",{class:"d2l-key-bar"},"their mean"),E("span",{class:"d2l-key-full"},"full network"),E("span",{class:"d2l-key-unit"},"darker units put out more, \xD7 are dropped"))));let I=[],Z=0;async function R(V,te=m("draw")){try{let se=await A("thin",{image:m("image"),pixels:m("pixels")??h(),rates:m("rates"),seed:m("seed"),draw:te,draws:V});return se&&K.say(""),Y.classList.remove("d2l-stale"),se??null}catch(se){return K.say(se.message),P.textContent="Nothing was computed: see the error below.",L.textContent="",Y.classList.add("d2l-stale"),null}}async function he(){let V=await R(1,m("draw")+ ++Z);return V?(I.length>=Cl&&(I=[]),I.push(V.probabilities.data),z(V,!Pt()),!0):!1}async function ie(){let V=await R(Cl);if(!V)return;let{data:te}=V.probabilities;I=Array.from({length:Cl},(se,ve)=>te.subarray(ve*i.length,(ve+1)*i.length)),z(V,!1)}function Q(V){let te=[];for(let se=0;V[`kept_${se}`];se++)te.push(V[`kept_${se}`].shape[0]);String(te)!==String(c)&&(c=te,j.remove(),j=Ml(k,c,{outputs:i.length}),_(Y.clientWidth),x.show())}function z(V,te){Q(V);let se=c.map((Se,Te)=>V[`kept_${Te}`].data),ve=c.map((Se,Te)=>V[`hidden_${Te}`].data),[fe,Ye,ot]=[V.full.data,I.length-1,I.length===Cl&&!te?0:-1],Ce=I[ot<0?Ye:ot],{mean:je,agree:ne}=Fd(I,fe),[ge,xe]=[tl(Ce),tl(fe)];j.show([...se,null],[...ve,Ce]),H.show({answers:I,current:Ce,mean:je,full:fe,label:m("pixels")?-1:r[m("image")],falling:te});let Oe=se.map(Se=>Se.reduce((Te,ut)=>Te+ +!ut,0));c.forEach((Se,Te)=>j.caption(Te,`${j.drawn[Te]} of ${Se} drawn, ${Oe[Te]} dropped`));let st=I.length;P.textContent=m("pixels")?"Your own drawing.":`A picture of: ${i[r[m("image")]]}.`,P.textContent+=` Full network: ${i[xe]}, ${Dt(fe[xe])}.`,L.textContent=st===1?`This thinned network: ${i[ge]}, ${Dt(Ce[ge])}.`:`Mean of ${st} thinned networks: ${i[tl(je)]}, ${Dt(je[tl(je)])}; ${ne} of the ${st} say ${i[xe]} too.`,W(`${P.textContent} ${L.textContent} The network in the picture: ${i[ge]}, ${Dt(Ce[ge])}; dropped are `+c.map((Se,Te)=>`${Oe[Te]} of ${Se} units in hidden layer ${Te+1} at p = ${Ue(m("rates")[Te])}`).join(", "))}let F=Ul(async()=>{if(!await he())return null;let V=I.length;return V>=Cl?null:V<4?800:V<10?400:170},V=>b.textContent=V?"Pause":"Play");function _(V){let te=V<620,se=Math.max(44,Math.min(84,V*.1)),ve=V*(te?.5:.55);pe(q,{width:V,height:nl+$n+(te?84:40)}),j.place({left:2,right:ve,top:nl,height:$n,size:se}),D.canvas.style.cssText=`left:2px;top:${nl+$n/2-se/2}px;width:${se}px;height:${se}px`,H.place(ve+14,V-4)}function oe(){v.value=m("image"),x.show(),M.show(),D.show(p())}let de=[t.on(["image","rates","seed","draw","pixels","net"],()=>{F.pause(),oe(),ie()}),cn(Y,_),jl(Y,()=>Pt()?ie():F.play())];return oe(),()=>{for(let V of[...de,F.pause,M.dispose,D.dispose])V();e.replaceChildren()}}function Qd(e,t){let l=we("g",{class:"d2l-classes"},e),n=we("path",{class:"d2l-axis"},l),o=["0","50","100 %"].map(S=>we("text",{class:"d2l-caption","text-anchor":"middle"},l,S)),r=t.map(S=>({name:we("text",{class:"d2l-class"},l,S),bar:we("rect",{class:"d2l-bar"},l),number:we("text",{class:"d2l-value","text-anchor":"end"},l)})),i=we("path",{class:"d2l-ticks"},l),c=we("path",{class:"d2l-newest"},l),u=we("path",{class:"d2l-diamonds"},l),A=xs(t.length,nl,$n),m=.32*$n/t.length,[p,h]=[0,0],v;function x(S){if(v=S,!h)return;let{answers:U,current:b,mean:$,full:y,label:P,falling:L}=S,K=q=>(p+q*h).toFixed(1),Y=q=>A.map((W,k)=>`M${K(q[k])} ${W-m}v${2*m}`).join("");i.setAttribute("d",U.map(Y).join("")),c.setAttribute("d",Y(b)),L&&c.animate({transform:["translateX(-24px)","none"],opacity:[0,1]},{duration:150,easing:"ease-out"}),u.setAttribute("d",A.map((q,W)=>`M${K(y[W])} ${q-6}l6 6l-6 6l-6 -6z`).join("")),r.forEach((q,W)=>{q.bar.style.transform=`scaleX(${Math.max($[W],.001)})`,q.number.textContent=Dt($[W]),q.name.classList.toggle("d2l-true",W===P)})}function M(S,U){let b=U-S<260?76:84,$=U-S<260?0:46;p=S+b,h=U-$-p-8,n.setAttribute("d",[0,.5,1].map(y=>`M${p+y*h} ${nl}v${$n}`).join("")),o.forEach((y,P)=>pe(y,{x:p+P*h/2,y:nl+$n+16})),r.forEach(({name:y,bar:P,number:L},K)=>{pe(y,{x:S,y:A[K]+4}),pe(P,{x:p,y:A[K]-m,width:h,height:2*m}),P.style.transformOrigin=`${p}px 0`,pe(L,{x:U,y:A[K]+4,visibility:$?"visible":"hidden"})}),v&&x({...v,falling:!1})}return{show:x,place:M}}var ks={activations:mr,explorer:Gi,lab:ca,opening:pa,thinned:ma};function ga(){document.getElementById("d2l-style")||document.head.append(E("style",{id:"d2l-style"},ur+dr))}function wa(e){if(!Object.hasOwn(ks,e))throw new Error(`there is no view ${e}; there are ${Object.keys(ks).join(", ")}`);return ks[e]}function Od(e,t){let l=[...e.children],n=E("div",{class:"d2l-view","data-lm-suppress-shortcuts":"true"});e.classList.add("d2l-live"),e.append(n);let o=r=>{for(let i of l)i.toggleAttribute("hidden",r);n.toggleAttribute("hidden",!r&&l.length>0)};try{let r=ar(e,Fo(t)),i=!1;wa(e.dataset.d2l??"")(n,{...r,ask:(c,u)=>r.ask(c,u).then(A=>(i||o(i=!0),A),A=>{throw i||o(!1),A})}),o(!0)}catch(r){console.error(r),n.remove()}}function Nd(e=document,t={}){ga();let l=new IntersectionObserver(n=>{for(let{isIntersecting:o,target:r}of n)o&&(l.unobserve(r),Od(r,t))},{rootMargin:"400px"});for(let n of e.querySelectorAll("[data-d2l]:not([data-d2l-on])"))n.setAttribute("data-d2l-on",""),l.observe(n)}function Rd(e){if(!e)return()=>{};let t=E("style",{},`[data-d2l-for="${CSS.escape(e)}"] { display: none !important; }`);return document.head.append(t),()=>t.remove()}function Hd(e){e.classList.add("d2l-gone"),e.prepend(E("p",{class:"d2l-notice",role:"status"},`${Ql}.`))}function jd({model:e,el:t}){ga(),t.classList.add("d2l-live");let l=E("div",{class:"d2l-view","data-lm-suppress-shortcuts":"true"});t.append(l);let n=cr({model:e});try{let o=wa(e.get("kind"))(l,n),r=Rd(e.get("_id")),i=n.onGone(()=>Hd(l));return()=>{i(),o(),n.dispose(),r(),l.remove()}}catch(o){console.error(o),n.dispose(),l.replaceChildren(E("p",{class:"d2l-error",role:"alert"},String(o)))}}var Gf={render:jd};if(/^https?:/.test(import.meta.url)){let e=()=>Nd(document,{base:new URL("data/",import.meta.url).href});document.readyState==="loading"?addEventListener("DOMContentLoaded",e):e()}export{Gf as default,Nd as hydrate,ks as views};
